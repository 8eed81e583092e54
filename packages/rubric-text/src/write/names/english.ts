import type { ReadClause } from "../../reading/reading.ts"

const comparing =
  "(?:below|less than|fewer than|under|short of|lower than|above|more than|over|exceeding|exceeds|greater than|at least|no more than|no less than|no fewer than|at most|not exceeding)"
const compared = new RegExp(`\\s*\\b(?:is|are|was|were|of)?\\s*${comparing}\\s+[\\d.]+%?.*$`, "i")
const numberFirst = new RegExp(`^${comparing}\\s+[\\d.]+%?\\s+(\\w+).*$`, "i")
const step = /^(?:for\s+)?(?:each|every|any|per)\s+(?:(?:[\d.]+%?|one|two|three|four|five|six|ten)\s+)?/i
/** What follows a condition: its points, a cap, an exemption, the next condition. */
const behind =
  /,?\s*(?:\(?\bexcept\b|\bunless\b|\bup to\b|\bto a maximum\b|\bcapped\b|,\s*(?:deduct|award|add|lose|no points|no marks|full|\d)).*$/is
const measureWords = /^(?:percentage points?|points?|days?|weeks?|months?|hours?|minutes?)$/i

/** What English words call a fault or a quantity: their condition, without its numbers and its step. */
export function englishName(clause: ReadClause, words: string, until: number): string {
  const [sentence = ""] = words.slice(clause.says[0], until).split(/[;.](?:\s|$)/)
  const [, condition = ""] = /\b(?:if|where|when|whenever|in case)\s+(.*)$/is.exec(sentence) ?? []
  const about = words.slice(...clause.about).replace(step, "")
  const said = condition === "" ? about : condition.replace(behind, "")
  switch (clause.kind) {
    case "yes":
      return trimmed(said)
    case "judged":
      return trimmed(said.replace(/^.*\bdiscretion\b(?: of the \w+)?\s*(?:for\s+)?/is, ""))
    case "levels": {
      const at = about.toLowerCase().indexOf(clause.levels[0]?.name ?? "")
      return trimmed(about.slice(0, Math.max(0, at)).replace(/\b(?:is|are|rated|graded|as|for|if|an?)\s*$/gi, ""))
    }
    case "count":
      return trimmed(about.replace(behind, ""))
    default: {
      const [, counted] = numberFirst.exec(said) ?? []
      const name = trimmed(said.replace(/^(?:that|which)\s+/i, "").replace(compared, ""))
      if (counted !== undefined) return measureWords.test(counted) ? "" : `the number of ${counted}`
      return measureWords.test(name) || /\d/.test(name) ? "" : name
    }
  }
}

/** What excuses, in the words that say so. */
export function englishExcuse(words: string): string | undefined {
  return /\b(?:except|unless)\s+([^,.;)]+)/i.exec(words)?.[1]?.trim()
}

function trimmed(name: string): string {
  return name.replace(/\s+/g, " ").replace(/^[\s,;:]+|[\s,;:.]+$/g, "")
}
