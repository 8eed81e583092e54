import { displayPoints, fingerprintOf, sheetJson, shortFingerprint } from "@plumbline/rubric-core"
import { shownPoints } from "../criterion/criterion-lines.ts"
import { verdictSpans } from "../criterion/verdict.ts"
import { Journal } from "../offline/journal.ts"
import { standingSpan } from "../review/head-lines.ts"
import { keptReview, loadReview, type ReviewData } from "../review/load-review.ts"
import { type Reading, readReview } from "../review/reading.ts"
import { lineText, line } from "../screen/line.ts"
import { stateWord, texts } from "../screen/texts.ts"
import { connect } from "../session/connect.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"
import { padEnd, padStart, prepareWidths } from "../shell/width.ts"

/** `plumbline show ASSESSMENT`: how the review of one assessment stands; with `--json` all facts, marks and both sheets. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options, rest } = readOptions(args, { json: "flag" }, 1)
  const [id] = rest
  if (id === undefined) {
    throw new CommandFault({
      zh: "请给出考评编号：plumbline show ID；plumbline queue 列出编号。",
      en: "Name an assessment: plumbline show ID; plumbline queue lists them.",
    })
  }
  const connection = connect(shell)
  const loaded = await loadReview(connection, id)
  const data = loaded.ok ? loaded.value : loaded.reach === "reached" ? undefined : keptReview(connection, id)
  if (!data) throw new CommandFault(loaded.ok ? [] : loaded, exit.failed)
  if (!loaded.ok)
    shell.err(shell.locale === "zh" ? `${loaded.zh}，以下为上次的情况。\n` : `${loaded.en}; this is as of last time.\n`)
  const unsent = new Journal(connection.folder, connection.session.person.id, id).all()
  const reading = readReview(data, unsent, connection.session.person.id)
  if (options.json) {
    const { assessment, answers, marks } = data
    const sheets = { self: sheetJson(reading.self), verified: sheetJson(reading.verified) }
    shell.out(`${JSON.stringify({ assessment, answers, marks, unsent, ...sheets }, null, 2)}\n`)
  } else await printTable(data, reading, shell)
  return exit.ok
}

async function printTable({ assessment }: ReviewData, reading: Reading, { out, locale }: Shell): Promise<void> {
  await prepareWidths(JSON.stringify(reading.criteria))
  const say = texts(locale)
  out(`${assessment.unit.name}  ${stateWord(assessment.state, locale)}\n`)
  for (const [place, one] of reading.criteria.entries()) {
    const [self, verified] = [reading.self.criteria[place], reading.verified.criteria[place]]
    if (!self || !verified) continue
    const points = `${padStart(shownPoints(self), 7)} → ${padStart(shownPoints(verified), 6)}`
    const changes =
      one.standing.changes.length > 0 ? verdictSpans(one.criterion, one.standing.changes, locale, say) : []
    const where = padEnd(standingSpan(one, say).text, 22)
    out(`${padStart(one.criterion.number, 4)}${points}  ${lineText(line(where, ...changes)).trimEnd()}\n`)
  }
  for (const [name, sheet] of [
    [say("self"), reading.self],
    [say("verified"), reading.verified],
  ] as const) {
    const total = `${sheet.complete ? "" : `${say("provisional")} `}${displayPoints(sheet.total)}`
    out(
      `${name} ${total} / ${displayPoints(sheet.attainable)}  ${say("fingerprint")} ${shortFingerprint(fingerprintOf(sheet))}\n`,
    )
  }
}
