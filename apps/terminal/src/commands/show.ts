import { sheetJson } from "@plumbline/rubric-core"
import { keptReview, loadReview } from "../review/load-review.ts"
import { readReview } from "../review/reading.ts"
import { Journal } from "../offline/journal.ts"
import { connect } from "../session/connect.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

/** `plumbline show ASSESSMENT`: facts, marks and both sheets of one assessment, as JSON. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { rest } = readOptions(args, { json: "flag" }, 1)
  const [id] = rest
  if (id === undefined) {
    throw new CommandFault({
      zh: "请给出考评编号：plumbline show ID；plumbline queue 列出编号。",
      en: "Name an assessment: plumbline show ID; plumbline queue lists them.",
    })
  }
  const connection = connect(shell)
  const loaded = await loadReview(connection, id)
  const data = loaded.ok ? loaded.value : keptReview(connection, id)
  if (!data) throw new CommandFault(loaded.ok ? [] : loaded, exit.failed)
  const pending = new Journal(connection.folder, connection.session.person.id, id).all()
  const reading = readReview(data, pending, connection.session.person.id)
  const { assessment, answers, marks } = data
  const shown = {
    assessment,
    answers,
    marks,
    unsent: pending,
    self: sheetJson(reading.self),
    verified: sheetJson(reading.verified),
  }
  shell.out(`${JSON.stringify(shown, null, 2)}\n`)
  return exit.ok
}
