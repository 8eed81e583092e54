import type { Rule, Rules } from "../rules.ts"
import type { Sentence } from "../sentence.ts"
import { points } from "./amounts.ts"
import { clauseWords } from "./clause.ts"

/** The rules of a criterion in English: a clause after another, those of a group with what they share. */
export function englishSentences({ clauses, groups, material }: Rules): Sentence[] {
  const together = clauses.length > 0 && clauses.every(({ evidence }) => evidence === true)
  const written = new Set<string>()
  const sentences: Sentence[] = []
  clauses.forEach((rule, at) => {
    const group = rule.group === undefined ? undefined : groups[rule.group]
    if (rule.group === undefined || group === undefined) {
      sentences.push({ text: `${said(rule, at, together)}.`, clauses: [at] })
    } else if (!written.has(rule.group)) {
      written.add(rule.group)
      const members = clauses.flatMap((other, index) => (other.group === rule.group ? [index] : []))
      const texts = members.map((index) => said(clauses[index] ?? rule, index, together))
      const highest = group.combine === "highest" ? "; only the highest counts" : ""
      const cap = group.cap === undefined ? "" : `; in total up to ${points(group.cap)}`
      sentences.push({
        text: `${texts.map((text, index) => (index === 0 ? text : lower(text))).join("; ")}${highest}${cap}.`,
        clauses: members,
      })
    }
  })
  const demanded = together ? [{ text: `${material ?? "Evidence must be attached"}.`, clauses: [] }] : []
  return [...sentences, ...demanded].map((sentence, at) =>
    at === 0 ? sentence : { ...sentence, text: ` ${sentence.text}` },
  )
}

function said(rule: Rule, at: number, together: boolean): string {
  if (rule.kind === "other") return rule.sentence.en.slice(0, 1).toUpperCase() + rule.sentence.en.slice(1)
  const cap = rule.cap === undefined ? "" : `, up to ${points(rule.cap)}`
  const excuse = rule.unless ? `, except ${rule.excuse ?? "for good reason"}` : ""
  const evidence = rule.evidence && !together ? " (evidence must be attached)" : ""
  const units = rule.when === undefined ? "" : `For ${rule.when.map((unit) => kinds[unit] ?? unit).join(" and ")}: `
  const words = clauseWords(rule, rule.name || (rule.name === "" && isNameless(rule) ? "" : neutral(rule, at)))
  return `${units}${units === "" ? words : lower(words)}${cap}${excuse}${evidence}`
}

const kinds: Readonly<Record<string, string>> = { county: "counties", district: "districts" }

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/** 2 points below 60%: some rules are said without what they are about. */
function isNameless({ kind }: Rule): boolean {
  return kind !== "yes" && kind !== "judged" && kind !== "count"
}

/** A name for what nobody named. */
function neutral({ kind }: Rule, at: number): string {
  const which = String.fromCharCode(65 + (at % 26))
  if (kind === "count") return `case of ${which}`
  if (kind === "levels" || kind === "rank") return `rating ${which}`
  return kind === "yes" || kind === "judged" ? `${which} is the case` : `quantity ${which}`
}
