import { type Line, textOf } from "../moves/line.ts"
import { rangesAreGraded } from "../families/judged.ts"
import { goesOn } from "../families/grade.ts"
import type { BandDraft, Draft, GradeDraft } from "../families/draft.ts"
import { bandsOf, continues } from "./bands.ts"
import { addsLess, rankFrom, rankOf } from "./first.ts"
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
    case "clause": {
      const steps = draft.orBand === undefined ? [] : stepsFrom(line, drafts, at, draft.orBand)
      return steps.length > 1 ? [bandsOf(steps), steps.length] : [[place(draft.clause, [draft])], 1]
    }
    case "grade": {
      const grades = gradesFrom(line, drafts, at, draft)
      const goesOnDown = rankFrom(grades, drafts[at + grades.length])
      if (goesOnDown) return [[goesOnDown], grades.length + 1]
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

function gradesFrom(line: Line, drafts: readonly Draft[], at: number, first: GradeDraft): GradeDraft[] {
  const grades = [first]
  for (const next of drafts.slice(at + 1)) {
    const grade = next.is === "grade" ? next : closesGrades(line, next, grades)
    if (grade === undefined || !goesOn(first, grade) || !sameSide(first, grade)) break
    if (grades.some(({ name }) => name === grade.name)) break
    grades.push(grade)
  }
  return grades
}

/** 其余不得分, 三星级以下不得分 close grades. */
function closesGrades(line: Line, draft: Draft, grades: readonly GradeDraft[]): GradeDraft | undefined {
  if (
    draft.is !== "clause" ||
    draft.clause.kind !== "yes" ||
    draft.clause.effect !== "set" ||
    draft.clause.points !== "0"
  )
    return undefined
  const said = draft.move.condition
  const text = textOf(line, said).replace(/的$/, "")
  const isRest = said.length === 1 && said[0]?.is === "mark" && said[0].mark === "otherwise"
  const isBelow = grades.some(({ name }) => text === `${name}以下` || text === `${name}等次以下`)
  if (!isRest && !isBelow) return undefined
  return {
    is: "grade",
    move: draft.move,
    name: text,
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

/** 缺1人扣0.2分，缺2人扣0.5分，缺3人及以上扣1分: numbers that grow are bands, not steps. */
function stepsFrom(line: Line, drafts: readonly Draft[], at: number, first: BandDraft): BandDraft[] {
  const bands = [first]
  for (const next of drafts.slice(at + 1, at + 12)) {
    const own = next.is === "clause" ? next.orBand : next
    const band = own && continues(line, bands, own)
    const value = band?.limits[0]?.value
    if (band === undefined || value === undefined || bands.some(({ limits }) => limits[0]?.value === value)) break
    bands.push(band)
  }
  return bands
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
