import { homedir } from "node:os"
import { join } from "node:path"

type Env = Readonly<Record<string, string | undefined>>

/** Where a person's sign-in and unsent work are kept: PLUMBLINE_HOME, else the system's usual place. */
export function personalFolder(env: Env, platform: NodeJS.Platform = process.platform): string {
  if (env.PLUMBLINE_HOME) return env.PLUMBLINE_HOME
  if (platform === "win32") return join(env.APPDATA ?? join(homedir(), "AppData", "Roaming"), "plumbline")
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), ".config"), "plumbline")
}
