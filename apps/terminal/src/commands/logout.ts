import { clientFor } from "../session/connect.ts"
import { personalFolder } from "../session/folder.ts"
import { forgetSession, savedSession } from "../session/saved-session.ts"
import { exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

/** `plumbline logout`: ends the session on the server where it can be reached, and forgets it here in any case. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  readOptions(args, {}, 0)
  const folder = personalFolder(shell.env)
  const session = savedSession(folder)
  if (session) await clientFor(session.server, session.token).signOut()
  forgetSession(folder)
  shell.out(
    shell.locale === "zh"
      ? "已退出登录，未发送的核查记录仍保留在本机。\n"
      : "Signed out; unsent marks stay on this computer.\n",
  )
  return exit.ok
}
