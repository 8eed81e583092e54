import type { Client } from "@plumbline/client"
import { CommandFault, exit } from "../shell/fault.ts"
import type { Shell } from "../shell/shell.ts"
import { ask } from "./ask.ts"

type SignedIn = Awaited<ReturnType<Client["signIn"]>>

/** Where the password was right and a code is asked for as well: the code from PLUMBLINE_CODE, or asked for on a terminal. */
export async function withCode(tried: SignedIn, client: Client, shell: Shell): Promise<SignedIn> {
  if (tried.ok || tried.offline || tried.problem.code !== "codeNeeded") return tried
  const challenge = tried.problem.challenge ?? ""
  const given = shell.env.PLUMBLINE_CODE
  if (given !== undefined) return client.signInWithCode(challenge, given)
  if (!shell.isInteractive) {
    throw new CommandFault(
      {
        zh: "这个账号开启了二次验证：请在终端里运行，或用环境变量 PLUMBLINE_CODE 给出验证码。",
        en: "This account has a second factor: run this in a terminal, or give the code in PLUMBLINE_CODE.",
      },
      exit.failed,
    )
  }
  for (;;) {
    const code = await ask(shell.locale === "zh" ? "验证码（或恢复码）：" : "Code (or a recovery code): ")
    const finished = await client.signInWithCode(challenge, code.trim())
    // A slip of the finger does not cost the password once more.
    const isSlip = !finished.ok && !finished.offline && /^(wrongCode|invalid)$/.test(finished.problem.code)
    if (!isSlip) return finished
    shell.err(`${finished.problem[shell.locale]}\n`)
  }
}

/** The sentence for whoever is to set up a second factor first, which takes a page that can draw a QR code. */
export function factorFirst(server: string): CommandFault {
  return new CommandFault(
    {
      zh: `请先设置二次验证：在浏览器中打开 ${server}/console/ 登录并按提示设置，然后再运行 plumbline login。`,
      en: `Set up the second factor first: sign in at ${server}/console/ in a browser, then run plumbline login again.`,
    },
    exit.failed,
  )
}
