import type { PlainRule, Rule, Rules } from "../rules.ts"
import type { Sentence } from "../sentence.ts"
import { clauseWords, type Manner } from "./clause.ts"

/** The rules of a criterion in Chinese: clauses between semicolons, those of a group together with what they share. */
export function chineseSentences(rules: Rules): Sentence[] {
  const { clauses, groups, start } = rules
  const together = clauses.length > 0 && clauses.every(({ evidence }) => evidence === true)
  const adds = start === "empty" && clauses.some(({ effect }) => effect === "deduct") ? "得" : "加"
  const among = { start, adds, together } as const
  const written = new Set<string>()
  const sentences: Sentence[] = []
  clauses.forEach((rule, at) => {
    const { group } = rule
    if (group === undefined || groups[group] === undefined) {
      sentences.push({ text: said(rule, at, { ...among, isMember: false }), clauses: [at] })
    } else if (!written.has(group)) {
      written.add(group)
      const members = clauses.flatMap((other, index) => (other.group === group ? [index] : []))
      const isFirst = !clauses.slice(0, at).some(({ effect }) => effect === rule.effect)
      const texts = members.map((index) => said(clauses[index] ?? rule, index, { ...among, isMember: true }))
      const text = `${texts.join("，")}${shared(groups[group], rule.effect, isFirst)}`
      sentences.push({ text, clauses: members })
    }
  })
  return [
    ...sentences.map(({ text, clauses: of }, at) => ({
      text: `${text}${at === sentences.length - 1 ? "。" : "；"}`,
      clauses: of,
    })),
    ...(together ? [{ text: `（${rules.material ?? "须提供佐证材料"}）`, clauses: [] }] : []),
  ]
}

interface Among extends Omit<Manner, "remark"> {
  /** Every clause demands material, so that one sentence says it for all. */
  readonly together: boolean
}

function said(rule: Rule, at: number, { together, ...among }: Among): string {
  if (rule.kind === "other") return rule.sentence.zh
  const excuse = rule.unless ? `（${rule.excuse ?? "有正当理由的"}除外）` : ""
  const evidence = rule.evidence && !together ? "（须提供佐证材料）" : ""
  const cap = rule.cap === undefined ? "" : `，最多${rule.effect === "deduct" ? "扣" : "加"}${rule.cap}分`
  const remark = `${excuse}${evidence}`
  const name = rule.name || (isNameless(rule) && rule.name === "" && remark === "" ? "" : neutral(rule, at))
  return `${clauseWords(rule, name, { ...among, remark })}${cap}`
}

/** 每次扣0.5分, 低于80%的扣1分: some rules are said without what they are about. */
function isNameless({ kind }: PlainRule): boolean {
  return kind !== "yes" && kind !== "judged"
}

/** 就高不就低, and the most that all members move together; 合计 where nothing else before moves the same way. */
function shared(group: Rules["groups"][string] | undefined, effect: Rule["effect"], isFirst: boolean): string {
  const highest = group?.combine === "highest" ? "，就高不就低" : ""
  const total = group?.combine === "sum" && isFirst ? "合计最多" : "最多"
  const verb = effect === "deduct" ? "扣" : "加"
  return `${highest}${group?.cap === undefined ? "" : `，${total}${verb}${group.cap}分`}`
}

const ranks = "甲乙丙丁戊己庚辛壬癸"

/** A name for what nobody named. */
function neutral(rule: PlainRule, at: number): string {
  const which = `${ranks[at % 10]}${at < 10 ? "" : ranks[Math.floor(at / 10) % 10]}`
  switch (rule.kind) {
    case "yes":
      return `存在${which}情形`
    case "count":
      return `出现${which}情形`
    case "levels":
      return `${which}评价`
    case "rank":
      return `${which}排名`
    case "judged":
      return `有${which}情形`
    default:
      return `${which}指标`
  }
}
