import { checkInput, type Rubric, score, type ScoreInput, type ScoreSheet, sheetJson } from "@plumbline/rubric-core"
import { readJson } from "../score/read.ts"
import { findRubric } from "../score/rubric.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"
import { prepareWidths } from "../shell/width.ts"

/** `plumbline score`: facts under a rubric to a score sheet. An open sheet is a result like any other. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options } = readOptions(args, { rubric: "text", facts: "text", json: "flag" }, 0)
  if (options.rubric === undefined || options.facts === undefined) {
    throw new CommandFault({
      zh: "请给出细则和事实：plumbline score --rubric ID|FILE.json --facts FILE|-",
      en: "Name a rubric and the facts: plumbline score --rubric ID|FILE.json --facts FILE|-",
    })
  }
  const rubric = await findRubric(options.rubric, shell)
  const checked = checkInput(rubric, await readJson(options.facts, shell))
  if (!checked.ok) throw new CommandFault(checked.faults.map(({ says }) => says))
  const sheet = score(rubric, checked.input)
  if (options.json) shell.out(`${JSON.stringify(sheetJson(sheet), null, 2)}\n`)
  else await printTable(rubric, checked.input, sheet, shell)
  return exit.ok
}

async function printTable(rubric: Rubric, input: ScoreInput, sheet: ScoreSheet, shell: Shell): Promise<void> {
  const { sheetTable } = await import("../score/table.ts")
  await prepareWidths(JSON.stringify([rubric, input]))
  shell.out(sheetTable(rubric, input, sheet, shell.locale, shell.columns ?? 100))
}
