import type { Line } from "../moves/line.ts"
import { rangesAreGraded } from "../families/judged.ts"
import { goesOn } from "../families/grade.ts"
import type { BandDraft, Draft, GradeDraft } from "../families/draft.ts"
import { bandsOf, continues } from "./bands.ts"
import { addsLess, rankOf } from "./first.ts"
import { levelsOf } from "./levels.ts"
import { type Pending, type Placed, place } from "./placed.ts"

/** Neighbours that say one thing together become one clause: bands, grades, ranks, merits that shrink. */
export function chainsOf(line: Line, drafts: readonly Draft[]): Pending[] {
  const pending: Pending[] = []
  let at = 0
  while (at < drafts.length) {
    const [made, taken] = chainFrom(line, drafts, at)
    pending.push(...made)
    at += Math.max(1, taken)
  }
  return settleRanges(pending)
}

function chainFrom(line: Line, drafts: readonly Draft[], at: number): readonly [readonly Pending[], number] {
  const draft = drafts[at]
  if (draft === undefined) return [[], 1]
  const rank = rankOf(draft, drafts[at + 1])
  if (rank) return [[rank], 2]
  const less = addsLess(draft, drafts[at + 1])
  if (less) return [[less], 2]
  switch (draft.is) {
    case "clause":
      return [[place(draft.clause, [draft])], 1]
    case "grade": {
      const grades = gradesFrom(drafts, at, draft)
      return grades.length > 1 ? [levelsOf(grades), grades.length] : [[gradeAlone(draft)], 1]
    }
    case "band": {
      const bands = bandsFrom(line, drafts, at, draft)
      return [bandsOf(bands), bands.length]
    }
    default:
      return [[draft], 1]
  }
}

function gradeAlone(draft: GradeDraft): Pending {
  if (draft.outcome.is === "nothing") return { is: "empty", move: draft.move, effect: "deduct", asks: [] }
  return place(draft.alone, [draft])
}

function gradesFrom(drafts: readonly Draft[], at: number, first: GradeDraft): GradeDraft[] {
  const grades = [first]
  for (const next of drafts.slice(at + 1)) {
    const grade = next.is === "grade" ? next : closesGrades(next)
    if (grade === undefined || !goesOn(first, grade) || !sameSide(first, grade)) break
    if (grades.some(({ name }) => name === grade.name)) break
    grades.push(grade)
  }
  return grades
}

/** 其余不得分 closes grades. */
function closesGrades(draft: Draft): GradeDraft | undefined {
  if (
    draft.is !== "clause" ||
    draft.clause.kind !== "yes" ||
    draft.clause.effect !== "set" ||
    draft.clause.points !== "0"
  )
    return undefined
  const said = draft.move.condition
  const word = said[0]?.is === "mark" && said[0].mark === "otherwise" ? said[0].text : undefined
  if (word === undefined || said.length > 1) return undefined
  return {
    is: "grade",
    move: draft.move,
    name: word,
    prefix: "",
    outcome: { is: "zero" },
    alone: draft.clause,
    extra: {},
    asks: [],
  }
}

function sameSide(first: GradeDraft, next: GradeDraft): boolean {
  const deducts = first.outcome.is === "deduct" || first.outcome.is === "nothing"
  if (next.outcome.is === "nothing") return true
  return deducts ? next.outcome.is === "deduct" : next.outcome.is !== "deduct"
}

function bandsFrom(line: Line, drafts: readonly Draft[], at: number, first: BandDraft): BandDraft[] {
  const bands = [first]
  for (const next of drafts.slice(at + 1)) {
    const band = continues(line, bands, next)
    if (band === undefined) break
    bands.push(band)
  }
  return bands
}

/** Ranges of points behind grades (突出的3—4分，较好的1—2分) need no question: the grades say which. */
function settleRanges(pending: readonly Pending[]): Pending[] {
  const ranged = pending.filter(
    (one): one is Placed => "clause" in one && one.clause.kind === "judged" && one.asks.length > 0,
  )
  const texts = ranged.map(({ moves }) =>
    moves.flatMap(({ condition }) => condition.map((phrase) => (phrase.is === "text" ? phrase.text : ""))).join(""),
  )
  if (!rangesAreGraded(texts)) return [...pending]
  return pending.map((one) => ("clause" in one && ranged.includes(one) ? { ...one, asks: [] } : one))
}
