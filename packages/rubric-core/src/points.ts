import type { Locale } from "./rubric/words.ts"

declare const thousandths: unique symbol

/** Points as a whole number of thousandths: 2.5 points are 2500. Never a fraction, so sums are exact below 2^53. */
export type Points = number & { readonly [thousandths]: true }

const decimal = /^(-?)(0|[1-9]\d*)(?:\.(\d{1,3}))?$/

/** Takes a whole number of thousandths as points; the one place where the brand is put on. */
export function points(wholeThousandths: number): Points {
  return wholeThousandths as Points
}

/** 0 points. */
export const noPoints: Points = points(0)

/**
 * Reads points from a decimal string with at most three decimals; anything else is `undefined`.
 *
 * @example parsePoints("2.5") // 2500
 */
export function parsePoints(text: string): Points | undefined {
  const match = decimal.exec(text)
  if (!match) return undefined
  const [, sign, whole = "0", part = ""] = match
  const magnitude = Number(whole) * 1000 + Number(part.padEnd(3, "0"))
  if (!Number.isSafeInteger(magnitude)) return undefined
  return points(sign && magnitude !== 0 ? -magnitude : magnitude)
}

/**
 * Prints points as the shortest decimal string, with an ASCII minus: the form used in JSON.
 *
 * @example formatPoints(parsePoints("4.0")!) // "4"
 */
export function formatPoints(points: Points): string {
  const magnitude = Math.abs(points)
  const part = String(magnitude % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "")
  const whole = Math.trunc(magnitude / 1000)
  return `${points < 0 ? "-" : ""}${whole}${part ? `.${part}` : ""}`
}

/**
 * Prints points for people, never rounded, with the minus sign of print (U+2212); `signed` also marks what was gained.
 *
 * @example displayPoints(parsePoints("-0.5")!) // "−0.5"
 * @example displayPoints(parsePoints("1")!, { signed: true }) // "+1"
 */
export function displayPoints(points: Points, { signed = false }: { readonly signed?: boolean } = {}): string {
  const text = formatPoints(points)
  if (points < 0) return `−${text.slice(1)}`
  return signed && points > 0 ? `+${text}` : text
}

/** Points with their word: "2.5分", "2.5 points", "1 point". The sign is left to the sentence around it. */
export function sayPoints(points: Points, locale: Locale): string {
  const text = formatPoints(points)
  if (locale === "zh") return `${text}分`
  return `${text} ${text === "1" ? "point" : "points"}`
}

/** How far `to` lies from `from`: below 0 where points were lost on the way. */
export function pointsBetween(from: Points, to: Points): Points {
  return points(to - from)
}
