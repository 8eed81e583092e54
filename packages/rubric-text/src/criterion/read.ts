import type { Span } from "@plumbline/rubric-core"
import { cutEnglish } from "../english/cut.ts"
import { englishMoves } from "../english/moves.ts"
import type { Asked } from "../families/draft.ts"
import { conditionOf, saysOf } from "../families/condition.ts"
import { saidElsewhere } from "../families/questions.ts"
import { type Line, lineOf } from "../moves/line.ts"
import type { Move } from "../moves/move.ts"
import { movesOf } from "../moves/moves.ts"
import { phrasesOf } from "../phrases/phrases.ts"
import type { ReadClause, ReadContext, Reading, ReadQuestion } from "../reading/reading.ts"
import { cut } from "../words/cut.ts"
import type { Grouped } from "./caps.ts"
import { chainsOf } from "./chains.ts"
import { draftsOf } from "./drafts.ts"
import { applyNotes } from "./notes.ts"
import { joined, passagesOf } from "./passages.ts"
import type { Placed } from "./placed.ts"
import { settle } from "./settle.ts"
import { startOf } from "./start.ts"
import { unitsGoOn, unitsOf } from "./unit-variants.ts"
import { unreadOf } from "./unread.ts"

/**
 * Reads the words of one criterion. Nothing is guessed: what could mean several things stands as a question, and its clauses
 * are marked as asked.
 *
 * @example readCriterion("未制定计划的，扣1分。", { base: "2" }).clauses[0]
 * // { kind: "yes", effect: "deduct", points: "1", says: [0, 10], … }
 */
export function readCriterion(words: string, context: ReadContext): Reading {
  const locale = context.locale ?? (/\p{Script=Han}/u.test(words) ? "zh" : "en")
  const passages = passagesOf(words)
  if (passages.length === 1) return readPassage(words, { ...context, locale })
  return joined(
    passages.map(([from, to]) => ({ from, reading: readPassage(words.slice(from, to), { ...context, locale }) })),
  )
}

function readPassage(words: string, context: ReadContext): Reading {
  const line = lineOf(words)
  const isEnglish = context.locale === "en"
  const cutOut = isEnglish ? cutEnglish(words) : cut(words)
  const phrases = phrasesOf(cutOut)
  const { moves, notes } = isEnglish ? englishMoves(line, phrases) : movesOf(line, phrases)
  const drafts = draftsOf(line, context, moves)
  const chains = chainsOf(line, drafts)
  const settled = settle(line, context, chains, notes)
  const grouped: Grouped = { placed: withUnits(line, settled.placed, moves), groups: {} }
  applyNotes(line, grouped, settled.notes, context.base)
  const refers = notes.filter(({ is }) => is === "refers").map(({ span }) => saidElsewhere(span, line))
  const asks = [...grouped.placed.flatMap((one) => one.asks), ...settled.asks, ...refers]
  const clauses = grouped.placed.map(({ clause, asks: own }) => asked(clause, own))
  const evidence = notes.find(({ is }) => is === "evidence")?.span
  const covered: Span[] = [
    ...clauses.map(({ says }) => says),
    ...asks.map(({ at }) => at),
    ...notes.map(({ span }) => span),
  ]
  const idle = chains.flatMap((one) => ("is" in one && one.is === "empty" ? [saysOf(conditionOf(line, one.move))] : []))
  const used = [
    ...covered,
    ...idle,
    ...moves.flatMap(({ tail }) => tail.map(({ span }) => span)),
    ...leadsUsed(
      clauses,
      moves.flatMap(({ lead }) => lead.map(({ span }) => span)),
      words,
    ),
  ]
  return {
    start: startOf(clauses, drafts, line.plain),
    clauses,
    groups: grouped.groups,
    questions: asks.map(questionOf),
    unread: unreadOf(phrases, cutOut, used),
    ...(evidence === undefined ? {} : { evidence }),
  }
}

/** Every clause with the units that it is about, which hold until others are named. */
function withUnits(line: Line, placed: readonly Placed[], moves: readonly Move[]): Placed[] {
  let last: { readonly move: Move; readonly when: readonly string[] | undefined } | undefined
  return placed.map((one) => {
    const [move] = one.moves
    if (move === undefined) return one
    const own = unitsOf(line, move, moves)
    const goesOn = own === undefined && unitsGoOn(line, move, last?.move, moves)
    if (!goesOn) last = { move, when: own }
    return withOwnWords(line, one, goesOn ? last?.when : own)
  })
}

/** What the condition's own words say of the clause: exemption, evidence, which units. */
function withOwnWords(line: Line, placed: Placed, when: readonly string[] | undefined): Placed {
  const conditions = placed.moves.map((move) => conditionOf(line, move))
  const clause: ReadClause = {
    ...placed.clause,
    ...(conditions.some(({ unless }) => unless) ? { unless: true as const } : {}),
    ...(conditions.some(({ evidence }) => evidence) ? { evidence: true as const } : {}),
    ...(when === undefined ? {} : { when }),
  }
  return { ...placed, clause }
}

function asked(clause: ReadClause, asks: readonly Asked[]): ReadClause {
  return asks.some(({ unsettles }) => unsettles) ? { ...clause, certainty: "asked" } : clause
}

function questionOf({ at, ask, candidates }: Asked): ReadQuestion {
  return { at, ask, candidates: candidates ?? [] }
}

/** A requirement said before is read where a clause took its number from it. */
function leadsUsed(clauses: readonly ReadClause[], leads: readonly Span[], words: string): Span[] {
  const numbers = new Set(
    clauses.flatMap((clause) =>
      clause.kind === "shortfall" ? [clause.below] : clause.kind === "excess" ? [clause.above] : [],
    ),
  )
  return leads.filter(([from, to]) =>
    [...numbers].some((number) => words.slice(from, to).includes(number.replace(/[%‰]/, ""))),
  )
}
