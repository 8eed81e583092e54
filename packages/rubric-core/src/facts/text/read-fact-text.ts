import type { ChoiceFact, Fact, FactValue, YesNoFact } from "../../rubric/fact.ts"
import { checkFact } from "../check/check-fact.ts"
import { type Fault, fault } from "../fault.ts"
import { plain } from "./normalise.ts"

/** An answer read from text, or the fault that says why it is none. */
export type ReadFact = { readonly ok: true; readonly value: FactValue } | { readonly ok: false; readonly fault: Fault }

/**
 * Reads typed or pasted text as an answer: 是/否/y/n, a count, a decimal, numbers split by tabs, new lines, commas or spaces, or
 * "96/120". Full-width digits are digits. Nothing is guessed: text that is no answer comes back as a fault.
 *
 * @example readFactText(adopted, "９６／120") // { ok: true, value: { part: 96, whole: 120 } }
 */
export function readFactText(fact: Fact, text: string): ReadFact {
  const typed = plain(text)
  const value = valueOf(fact, typed)
  const wrong = value === undefined ? notRead(fact, text) : checkFact(fact, value)
  return wrong || value === undefined ? { ok: false, fault: wrong ?? notRead(fact, text) } : { ok: true, value }
}

function valueOf(fact: Fact, text: string): FactValue | undefined {
  switch (fact.type) {
    case "yesNo":
      return yesOrNo(fact, text)
    case "count":
      return wholeNumber(text)
    case "amount":
    case "judged":
      return decimal(text)
    case "series": {
      const numbers = text.split(/[\s,;]+/).map(wholeNumber)
      return numbers.every((number) => number !== undefined) ? numbers : undefined
    }
    case "partOfWhole": {
      const match = /^(\d+)\s*[/:,\s]\s*(\d+)$/.exec(text)
      const [part, whole] = [wholeNumber(match?.[1] ?? ""), wholeNumber(match?.[2] ?? "")]
      return part === undefined || whole === undefined ? undefined : { part, whole }
    }
    case "choice":
      return levelOf(fact, text)
    default:
      return fact satisfies never
  }
}

const yeses = ["是", "有", "y", "yes", "true", "1"]
const noes = ["否", "无", "没有", "不是", "n", "no", "false", "0"]

function yesOrNo({ yes, no }: YesNoFact, text: string): boolean | undefined {
  const typed = text.toLowerCase()
  // The question's own answers come first: what they say is what the person saw.
  if (typed === yes.zh || typed === yes.en.toLowerCase()) return true
  if (typed === no.zh || typed === no.en.toLowerCase()) return false
  if (yeses.includes(typed)) return true
  return noes.includes(typed) ? false : undefined
}

function wholeNumber(text: string): number | undefined {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** A decimal as typed, with superfluous zeros before it and a bare point made good. */
function decimal(text: string): string | undefined {
  const match = /^(-?)0*(\d*)(?:\.(\d*))?$/.exec(text)
  if (!match || !/\d/.test(text)) return undefined
  const [, sign, whole, decimals] = match
  return `${sign}${whole || "0"}${decimals ? `.${decimals}` : ""}`
}

function levelOf({ levels }: ChoiceFact, text: string): string | undefined {
  const typed = text.toLowerCase()
  return levels.find(({ id, name }) => id === text || name.zh === text || name.en.toLowerCase() === typed)?.id
}

function notRead(fact: Fact, text: string): Fault {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const found = checkFact(fact, undefined)
  return found
    ? { ...found, says: { zh: `${found.says.zh}（读到“${shown}”）`, en: `${found.says.en} (Read: “${shown}”)` } }
    : fault("notAnObject", fact.id, `读不懂“${shown}”。`, `“${shown}” cannot be read.`)
}
