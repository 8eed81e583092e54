import type { ExactQuantity } from "../exact/exact.ts"
import type { Locale, Words } from "../rubric/words.ts"

/** An exact number as people read it: a decimal where it has one, else the fraction; never rounded. */
export function sayNumber({ value, of }: ExactQuantity): string {
  return decimalOf(value, of) ?? `${value}/${of}`
}

/** A ratio as people read it: a percentage where it has one, else the fraction. */
export function sayRatio({ value, of }: ExactQuantity): string {
  const percent = decimalOf(value * 100, of)
  return percent === undefined ? `${value}/${of}` : `${percent}%`
}

/** Percentage points between two ratios. */
export function sayPercentagePoints({ value, of }: ExactQuantity, locale: Locale): string {
  const percent = decimalOf(value * 100, of)
  if (percent === undefined) return `${value}/${of}`
  if (locale === "zh") return `${percent}个百分点`
  return `${percent} percentage ${percent === "1" ? "point" : "points"}`
}

/** A number with what one of it is called: "7篇", "7 articles". */
export function sayCounted(number: string, unit: Words | undefined, locale: Locale): string {
  if (!unit) return number
  return locale === "zh" ? `${number}${unit.zh}` : `${number} ${number === "1" ? singular(unit.en) : unit.en}`
}

/** Units are declared in the plural: "articles", "people", "sets of rules". */
function singular(unit: string): string {
  if (unit === "people") return "person"
  return unit.replace(/^(\w+?)(?:ies|(ss|x|ch|sh)es|s)\b/, (word: string, stem: string, hiss = "") =>
    word.endsWith("ies") ? `${stem}y` : `${stem}${hiss}`,
  )
}

/** Whole numbers of at most three decimals stand as decimals. */
function decimalOf(value: number, of: number): string | undefined {
  const thousandths = value * 1000
  if (!Number.isSafeInteger(thousandths) || thousandths % of !== 0) return undefined
  const exact = thousandths / of
  const decimals = String(Math.abs(exact) % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "")
  return `${exact < 0 ? "−" : ""}${Math.trunc(Math.abs(exact) / 1000)}${decimals && `.${decimals}`}`
}
