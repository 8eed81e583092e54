import { displayPoints, formatPoints, pointsBetween } from "../../points.ts"
import type { Words } from "../../rubric/words.ts"
import type { CriterionMove } from "./moves.ts"
import type { Standing } from "./replay.ts"

/** So many criteria are named in the sentence of a unit. */
const named = 3

/** One sentence for a unit: its total, its place, and the criteria that moved most. */
export function sayUnit(
  id: string,
  from: Standing,
  to: Standing | undefined,
  moves: readonly CriterionMove[],
  unknown: readonly Words[],
): Words {
  if (!to) {
    return {
      zh: `${id}：新细则不能为其计分：${unknown.map(({ zh }) => zh.replace(/。$/u, "")).join("；")}。`,
      en: `${id}: the second rubric cannot score it: ${unknown.map(({ en }) => en.replace(/\.$/u, "")).join("; ")}.`,
    }
  }
  const total = sayTotal(from, to)
  const [placed, graded, vetoed, open] = [sayPlaces(from, to), sayGrades(from, to), sayVetoes(from, to), sayOpen(to)]
  const because = sayMoves(moves)
  return {
    zh: `${id}：${total.zh}${open.zh}${placed.zh}${graded.zh}${vetoed.zh}${because.zh}。`,
    en: `${id}: ${total.en}${open.en}${placed.en}${graded.en}${vetoed.en}${because.en}.`,
  }
}

function sayTotal({ total: was }: Standing, { total: is }: Standing): Words {
  const [from, to] = [formatPoints(was), formatPoints(is)]
  if (was === is) return { zh: `总分${to}分不变`, en: `the total stays at ${to}` }
  const by = displayPoints(pointsBetween(was, is), { signed: true })
  return { zh: `总分由${from}分变为${to}分（${by}）`, en: `the total goes from ${from} to ${to} (${by})` }
}

function sayOpen({ complete }: Standing): Words {
  return complete ? { zh: "", en: "" } : { zh: "（暂计）", en: " (so far)" }
}

function sayPlaces({ place: before }: Standing, { place: after }: Standing): Words {
  if (before === after) return { zh: "", en: "" }
  return { zh: `，由第${before}名变为第${after}名`, en: `, place ${before} to ${after}` }
}

/** Only where both rubrics give grades is a change of grade a move. */
function sayGrades({ grade: was }: Standing, { grade: is }: Standing): Words {
  if (!was || !is || (was.name.zh === is.name.zh && was.name.en === is.name.en)) return { zh: "", en: "" }
  return { zh: `，由${was.name.zh}变为${is.name.zh}`, en: `, ${was.name.en} to ${is.name.en}` }
}

/** A veto moves a sum without moving any criterion below it. */
function sayVetoes({ vetoed: was }: Standing, { vetoed: is }: Standing): Words {
  const come = is.filter((scope) => !was.includes(scope))
  const gone = was.filter((scope) => !is.includes(scope))
  return {
    zh: `${come.length > 0 ? `，新被一票否决（${come.join("、")}）` : ""}${gone.length > 0 ? `，不再被一票否决（${gone.join("、")}）` : ""}`,
    en: `${come.length > 0 ? `, now vetoed (${come.join(", ")})` : ""}${gone.length > 0 ? `, no longer vetoed (${gone.join(", ")})` : ""}`,
  }
}

function sayMoves(moves: readonly CriterionMove[]): Words {
  if (moves.length === 0) return { zh: "", en: "" }
  const first = moves.slice(0, named).map(({ says }) => says)
  const more = moves.length - first.length
  return {
    zh: `：${first.map(({ zh }) => zh).join("；")}${more > 0 ? `；另有${more}条` : ""}`,
    en: `: ${first.map(({ en }) => en).join("; ")}${more > 0 ? `; and ${more} more` : ""}`,
  }
}
