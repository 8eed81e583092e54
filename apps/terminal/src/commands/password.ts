import { connect } from "../session/connect.ts"
import { passwordFrom, setPassword } from "../session/password.ts"
import { exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

/** `plumbline password`: sets another password; scripts give PLUMBLINE_PASSWORD and PLUMBLINE_NEW_PASSWORD. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  readOptions(args, {}, 0)
  const { client } = connect(shell)
  await setPassword(client, await passwordFrom(shell), shell)
  shell.out(
    shell.locale === "zh"
      ? "密码已修改，其他设备上的登录已退出。\n"
      : "The password is changed; other devices are signed out.\n",
  )
  return exit.ok
}
