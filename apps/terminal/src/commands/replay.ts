import { checkInput, formatPoints, type Rubric } from "@plumbline/rubric-core"
import { replay, type Replayed, type Standing, type UnitMove } from "@plumbline/rubric-core/compare"
import { replayLines } from "../replay/replay-lines.ts"
import { readJson } from "../score/read.ts"
import { findRubric } from "../score/rubric.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"
import { prepareWidths } from "../shell/width.ts"

/** `plumbline replay A B`: assessments scored under two rubrics, who moves and why. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options, rest } = readOptions(args, { cases: "text", json: "flag" }, 3)
  const [before, after, file = options.cases] = rest
  if (before === undefined || after === undefined || file === undefined || (options.cases && rest.length > 2)) {
    throw new CommandFault({
      zh: "请给出两个细则和各单位的事实：plumbline replay A B --cases FILE|-",
      en: "Name two rubrics and the units' facts: plumbline replay A B --cases FILE|-",
    })
  }
  const [old, young] = [await findRubric(before, shell), await findRubric(after, shell)]
  const moves = replay(readCases(old, await readJson(file, shell)), old, young)
  if (options.json) shell.out(`${JSON.stringify(moves.map(moveJson), null, 2)}\n`)
  else {
    await prepareWidths(JSON.stringify(moves.map(({ id, says }) => [id, says])))
    shell.out(`${replayLines(moves, shell.locale, shell.columns ?? 100).join("\n")}\n`)
  }
  return exit.ok
}

/** Cases as `score` takes them, each with an id; a list of them, an object that holds one as `cases`, or a single case. */
function readCases(rubric: Rubric, json: unknown): Replayed[] {
  const holds = (name: string): boolean => typeof json === "object" && json !== null && name in json
  const cases: unknown = typeof json === "object" && json !== null && "cases" in json ? json.cases : json
  if (!Array.isArray(cases) && !holds("facts")) {
    throw new CommandFault({
      zh: "各单位的事实应为数组，或 cases 为数组的对象。",
      en: "The units' facts must be a list, or an object whose cases are one.",
    })
  }
  const read = (Array.isArray(cases) ? cases : [cases]).map((each: unknown, at) => {
    const id = idOf(each) ?? String(at + 1)
    return { id, checked: checkInput(rubric, each) }
  })
  const faults = read.flatMap(({ id, checked }) =>
    checked.ok ? [] : checked.faults.map(({ says }) => ({ zh: `${id}：${says.zh}`, en: `${id}: ${says.en}` })),
  )
  if (faults.length > 0) throw new CommandFault(faults)
  return read.flatMap(({ id, checked }) => (checked.ok ? [{ id, input: checked.input }] : []))
}

/** A case's own id, else the name or the code of its unit. */
function idOf(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null) return undefined
  if ("id" in json && (typeof json.id === "string" || typeof json.id === "number")) return String(json.id)
  const profile: unknown = "profile" in json ? json.profile : undefined
  if (typeof profile !== "object" || profile === null) return undefined
  if ("name" in profile && typeof profile.name === "string") return profile.name
  return "code" in profile && typeof profile.code === "string" ? profile.code : undefined
}

/** A unit's move as it travels: points are decimal strings. */
function moveJson({ id, before, after, moves, lost, says }: UnitMove) {
  return {
    id,
    before: standingJson(before),
    after: after ? standingJson(after) : null,
    moves: moves.map((move) => ({
      before: move.before,
      after: move.after,
      was: formatPoints(move.was),
      is: formatPoints(move.is),
      ...move.says,
      because: move.because,
    })),
    lost: lost.map((each) => ({ fact: each.fact, ...each.says })),
    ...says,
  }
}

function standingJson({ total, grade, ...standing }: Standing) {
  return { total: formatPoints(total), ...standing, ...(grade && { grade: grade.id }) }
}
