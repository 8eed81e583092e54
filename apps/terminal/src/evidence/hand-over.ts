import { spawn } from "node:child_process"
import { chmod, constants, copyFile } from "node:fs/promises"
import { join } from "node:path"
import type { Shell } from "../shell/shell.ts"
import { copyNames } from "./names.ts"

/** Copies a file into a folder, under its name or the next that is free; answers the path. Nothing is ever written over. */
export async function saveCopy(file: string, name: string, folder: string): Promise<string> {
  for (const free of copyNames(name)) {
    const target = join(folder, free)
    try {
      await copyFile(file, target, constants.COPYFILE_EXCL)
      await chmod(target, 0o644)
      return target
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  return file
}

function isTaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "EEXIST"
}

/** Whether this computer has windows to open a file in: a terminal on a server, or one reached from elsewhere, has none. */
export function hasOpener(env: Shell["env"], platform: NodeJS.Platform = process.platform): boolean {
  if (platform === "win32" || platform === "darwin") return (env.SSH_CONNECTION ?? "") === ""
  return (env.DISPLAY ?? "") !== "" || (env.WAYLAND_DISPLAY ?? "") !== ""
}

/** Opens a file with the system's own program for it, which outlives this one; answers whether that began. */
export function openWithSystem(file: string, env: Shell["env"], platform = process.platform): Promise<boolean> {
  // No shell stands between, so a name with spaces or signs is a name and nothing else.
  const opener = platform === "win32" ? "explorer.exe" : platform === "darwin" ? "open" : "xdg-open"
  return new Promise((resolve) => {
    const child = spawn(opener, [file], { detached: true, stdio: "ignore", env: { ...env } })
    child.on("error", () => resolve(false))
    child.on("spawn", () => resolve(true))
    child.unref()
  })
}
