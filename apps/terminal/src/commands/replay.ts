import { checkInput, formatPoints, type Rubric } from "@plumbline/rubric-core"
import { replay, type Replayed, type UnitMove } from "@plumbline/rubric-core/compare"
import { readJson } from "../score/read.ts"
import { findRubric } from "../score/rubric.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

/** `plumbline replay A B`: assessments scored under two rubrics, who moves and why. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options, rest } = readOptions(args, { cases: "text", json: "flag" }, 2)
  const [before, after] = rest
  if (before === undefined || after === undefined || options.cases === undefined) {
    throw new CommandFault({
      zh: "请给出两个细则和各单位的事实：plumbline replay A B --cases FILE|-",
      en: "Name two rubrics and the units' facts: plumbline replay A B --cases FILE|-",
    })
  }
  const [old, young] = [await findRubric(before, shell), await findRubric(after, shell)]
  const moves = replay(readCases(old, await readJson(options.cases, shell)), old, young)
  if (options.json) shell.out(`${JSON.stringify(moves.map(moveJson), null, 2)}\n`)
  else
    for (const { says, lost } of moves)
      shell.out(`${[says, ...lost.map((each) => each.says)].map((each) => each[shell.locale]).join("\n    ")}\n`)
  return exit.ok
}

/** Cases as `score` takes them, each with an id; a list of them, or an object that holds one as `cases`. */
function readCases(rubric: Rubric, json: unknown): Replayed[] {
  const cases: unknown = typeof json === "object" && json !== null && "cases" in json ? json.cases : json
  if (!Array.isArray(cases)) {
    throw new CommandFault({
      zh: "各单位的事实应为数组，或 cases 为数组的对象。",
      en: "The units' facts must be a list, or an object whose cases are one.",
    })
  }
  return cases.map((each: unknown, at) => {
    const id = typeof each === "object" && each !== null && "id" in each ? String(each.id) : String(at + 1)
    const checked = checkInput(rubric, each)
    if (checked.ok) return { id, input: checked.input }
    throw new CommandFault(checked.faults.map(({ says }) => ({ zh: `${id}：${says.zh}`, en: `${id}: ${says.en}` })))
  })
}

/** A unit's move as it travels: points are decimal strings. */
function moveJson({ id, before, after, moves, lost, says }: UnitMove) {
  return {
    id,
    before: { ...before, total: formatPoints(before.total) },
    after: { ...after, total: formatPoints(after.total) },
    moves: moves.map((move) => ({
      before: move.before,
      after: move.after,
      was: formatPoints(move.was),
      is: formatPoints(move.is),
      ...move.says,
    })),
    lost: lost.map((each) => ({ fact: each.fact, ...each.says })),
    ...says,
  }
}
