import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import wawoff2 from "wawoff2"

const keep = fileURLToPath(new URL("../../.plumbline", import.meta.url))

/**
 * What a browser needs in its environment to draw Chinese: nothing where the machine has such a font, else a font
 * configuration that adds the one of a registry package. Only Linux comes without.
 */
export async function chineseFonts(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (process.platform !== "linux" || hasChineseFont(env)) return {}
  return { FONTCONFIG_FILE: await unpackedFont() }
}

function hasChineseFont(env: NodeJS.ProcessEnv): boolean {
  const { stdout } = spawnSync("fc-list", [":lang=zh-cn", "family"], { env, encoding: "utf8" })
  return typeof stdout === "string" && stdout.trim() !== ""
}

/** The package holds the font in slices for web pages, which a browser does not read as fonts of the system. */
async function unpackedFont(): Promise<string> {
  const folder = join(keep, "fonts")
  const configuration = join(folder, "fonts.conf")
  if (existsSync(configuration)) return configuration
  const slices = join(dirname(fileURLToPath(import.meta.resolve("@fontsource-variable/noto-sans-sc"))), "files")
  const making = `${folder}.${process.pid}`
  mkdirSync(join(making, "slices"), { recursive: true })
  for (const name of readdirSync(slices).filter((file) => file.endsWith("-wght-normal.woff2"))) {
    const slice = await wawoff2.decompress(readFileSync(join(slices, name)))
    writeFileSync(join(making, "slices", name.replace(/woff2$/, "ttf")), slice)
  }
  writeFileSync(join(making, "fonts.conf"), configurationFor(folder))
  renameSync(making, folder)
  return configuration
}

function configurationFor(path: string): string {
  const folder = path.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/slices</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`
}
