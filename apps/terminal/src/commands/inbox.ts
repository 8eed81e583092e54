import { failed } from "../queue/load-queue.ts"
import { connect } from "../session/connect.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

/** `plumbline inbox`: what you are told, newest first, a dot before what is new; `--read` marks all of it as read. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options } = readOptions(args, { json: "flag", read: "flag" }, 0)
  const { client } = connect(shell)
  const inbox = await client.request("GET /inbox")
  if (!inbox.ok) throw new CommandFault(failed(inbox), exit.failed)
  const { notices, unread } = inbox.body
  if (options.json) shell.out(`${JSON.stringify(notices, null, 2)}\n`)
  else {
    for (const notice of notices) {
      const day = notice.at.slice(0, 10)
      shell.out(`${notice.readAt === undefined ? "•" : " "} ${day}  ${notice[shell.locale]}  ${notice.assessment}\n`)
    }
    if (notices.length === 0) shell.out(shell.locale === "zh" ? "没有消息。\n" : "Nothing yet.\n")
  }
  if (options.read && unread > 0) {
    const read = await client.request("POST /inbox/read", { body: {} })
    if (!read.ok) throw new CommandFault(failed(read), exit.failed)
  }
  return exit.ok
}
