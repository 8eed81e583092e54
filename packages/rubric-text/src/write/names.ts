import { phrasesOf } from "../phrases/phrases.ts"
import type { ReadClause, Reading } from "../reading/reading.ts"
import { cut } from "../words/cut.ts"
import { conditionName, countName } from "./names/conditions.ts"
import { dealtNames } from "./names/dealt.ts"
import { englishExcuse, englishName } from "./names/english.ts"
import { excuseIn } from "./names/excuse.ts"
import { levelsName, measureName, rankName, shareName } from "./names/measures.ts"
import { bare, type Said } from "./names/said.ts"
import type { PlainRule, PlainRules } from "./rules.ts"

/**
 * A reading as rules that can be written, each named by the words it was read from.
 *
 * @example rulesOf(read("未制定计划的，扣1分。", {}), "未制定计划的，扣1分。").clauses[0]
 * // { kind: "yes", effect: "deduct", points: "1", name: "未制定计划" }
 */
export function rulesOf({ start, groups, clauses, evidence }: Reading, words: string): PlainRules {
  const material = evidence === undefined ? "" : words.slice(...evidence).replace(/^[（(，。；\s]+|[）)。；\s]+$/g, "")
  const said = /\p{Script=Han}/u.test(words) ? { words, phrases: phrasesOf(cut(words)) } : undefined
  const dealt = said && dealtNames(clauses, words)
  const named: PlainRule[] = []
  for (const [at, clause] of clauses.entries()) {
    const { says: _says, about: _about, certainty: _certainty, ...rule } = clause
    const [from, until] = [clauses[at - 1]?.says[1] ?? 0, clauses[at + 1]?.says[0] ?? words.length]
    const called = said ? (dealt?.get(clause) ?? nameIn(clause, said)) : englishName(clause, words, until)
    const name = withoutUnits(called, clause)
    const find = said ? excuseIn : englishExcuse
    const excuse = clause.unless ? (find(words.slice(from, until)) ?? find(words)) : undefined
    const goesOn = name === "" && clause.kind === "count" && clause.free !== undefined
    const own = goesOn ? bare(named.at(-1)?.name?.replace(/[，,]?(?:第.{1,3}|首)次/, "") ?? "") : name
    named.push({ ...rule, name: own, ...(excuse === undefined ? {} : { excuse }) })
  }
  return { start, groups, clauses: named, ...(material === "" ? {} : { material }) }
}

/** What the words of a condition call its fault or its quantity, without the numbers that the rule says itself. */
function nameIn(clause: ReadClause, said: Said): string {
  const [from, to] = clause.about
  const about: Said = { ...said, phrases: said.phrases.filter(({ span }) => span[0] >= from && span[1] <= to) }
  switch (clause.kind) {
    case "count":
      return countName(clause, about)
    case "shortfall":
    case "excess":
    case "bands":
      return measureName(clause, said, about)
    case "levels":
      return levelsName(clause, about)
    case "rank":
      return rankName(about)
    case "share":
      return shareName(said.words.slice(from, to))
    case "yes":
    case "judged":
      return conditionName(said.words.slice(from, to))
  }
}

/** 县未设立… of a clause that is about counties: the rule says so itself. */
function withoutUnits(name: string, { when = [] }: ReadClause): string {
  let rest = name
  for (const unit of when) {
    const head = unit === "county" ? "县" : unit === "district" ? "区" : unit
    if (rest.startsWith(head)) rest = rest.slice(head.length).replace(/^[级、和及]/, "")
  }
  return rest
}
