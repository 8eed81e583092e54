import { join } from "node:path"

/** Where Chrome, Chromium and Edge lie when they are installed; the files need not be there. */
export function installedBrowsers(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform === "win32") {
    const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
      (folder) => folder !== undefined,
    )
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"]
    return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`))
  }
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"]
  return (env["PATH"] ?? "").split(":").flatMap((folder) => names.map((name) => join(folder, name)))
}
