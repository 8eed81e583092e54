import { ask } from "../session/ask.ts"
import { factorFirst, withCode } from "../session/code.ts"
import { clientFor } from "../session/connect.ts"
import { personalFolder } from "../session/folder.ts"
import { passwordFrom, setPassword } from "../session/password.ts"
import { saveSession, savedSession } from "../session/saved-session.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

const standardServer = "http://127.0.0.1:4180"

/** `plumbline login`: asks name and password, and a code where one is needed; scripts give `--username` and PLUMBLINE_PASSWORD or standard input. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options } = readOptions(args, { server: "text", username: "text" }, 0)
  const folder = personalFolder(shell.env)
  const server = serverOf(options.server ?? savedSession(folder)?.server ?? standardServer)
  const zh = shell.locale === "zh"
  if (shell.isInteractive) shell.err(zh ? `登录 ${server}\n` : `Signing in to ${server}\n`)
  const username = options.username ?? (await ask(zh ? "用户名：" : "User name: "))
  const password = await passwordFrom(shell)
  const stranger = clientFor(server)
  const signedIn = await withCode(await stranger.signIn(username.trim(), password), stranger, shell)
  if (!signedIn.ok) throw new CommandFault(signedIn.offline ? outOfReach(server) : signedIn.problem, exit.failed)
  const { token } = signedIn.body
  const client = clientFor(server, token)
  const me = await client.session()
  if (me.ok && me.body.mustChangePassword) {
    shell.err(
      zh
        ? "现在的密码是管理员设置的，请先换成您自己的密码。\n"
        : "An administrator set your password; set your own first.\n",
    )
    await setPassword(client, password, shell)
  }
  if (!me.ok) throw new CommandFault(me.offline ? outOfReach(server) : me.problem, exit.failed)
  if (me.body.mustAddSecondFactor) throw factorFirst(server)
  const { mustChangePassword: _, ...person } = me.body
  const file = saveSession(folder, { server, token, person })
  shell.out(
    zh ? `已登录：${me.body.name}。登录信息存于 ${file}。\n` : `Signed in as ${me.body.name}; kept in ${file}.\n`,
  )
  return exit.ok
}

function serverOf(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new CommandFault({
      zh: `“${text}”不是服务器地址，例如 ${standardServer}。`,
      en: `"${text}" is no address of a server, such as ${standardServer}.`,
    })
  }
  return address.origin
}

function outOfReach(server: string) {
  return {
    zh: `连不上服务器 ${server}，请检查地址和网络后重试。`,
    en: `The server ${server} cannot be reached; check the address and the network.`,
  }
}
