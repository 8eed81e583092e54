import type { Client } from "@plumbline/client"
import { CommandFault, exit } from "../shell/fault.ts"
import type { Shell } from "../shell/shell.ts"
import { ask } from "./ask.ts"

/** The current password: from PLUMBLINE_PASSWORD, asked for on a terminal, or standard input. */
export async function passwordFrom(shell: Shell): Promise<string> {
  if (shell.env.PLUMBLINE_PASSWORD !== undefined) return shell.env.PLUMBLINE_PASSWORD
  if (shell.isInteractive) return ask(shell.locale === "zh" ? "密码：" : "Password: ", { secret: true })
  return new TextDecoder().decode(await shell.input()).replace(/\r?\n$/, "")
}

/** Sets another password; it is asked for twice on a terminal, or stands in PLUMBLINE_NEW_PASSWORD. */
export async function setPassword(client: Client, current: string, shell: Shell): Promise<void> {
  const next = shell.env.PLUMBLINE_NEW_PASSWORD ?? (await askTwice(shell))
  const result = await client.request("PUT /me/password", { body: { current, next } })
  if (result.ok) return
  if (result.offline) {
    throw new CommandFault(
      { zh: "连不上服务器，密码没有修改。", en: "The server cannot be reached; the password is as it was." },
      exit.failed,
    )
  }
  const said = result.problem.faults ?? [result.problem]
  throw new CommandFault(
    { zh: said.map(({ zh }) => zh).join("；"), en: said.map(({ en }) => en).join("; ") },
    exit.failed,
  )
}

async function askTwice(shell: Shell): Promise<string> {
  const zh = shell.locale === "zh"
  if (!shell.isInteractive) {
    throw new CommandFault(
      {
        zh: "需要新密码：请在终端里运行，或用环境变量 PLUMBLINE_NEW_PASSWORD 给出。",
        en: "A new password is needed: run this in a terminal, or give it in PLUMBLINE_NEW_PASSWORD.",
      },
      exit.failed,
    )
  }
  for (;;) {
    const next = await ask(zh ? "新密码（至少10位）：" : "New password (10 characters at least): ", { secret: true })
    const again = await ask(zh ? "再输一遍新密码：" : "New password again: ", { secret: true })
    if (next.length >= 10 && next === again) return next
    const differ = zh ? "两次输入的新密码不一致，请重新输入。\n" : "The two differ; once more.\n"
    const short = zh ? "新密码至少10位，请重新输入。\n" : "At least 10 characters; once more.\n"
    shell.err(next === again ? short : differ)
  }
}
