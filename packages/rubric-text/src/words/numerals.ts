const digits: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  俩: 2,
  仨: 3,
}
const scales: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** No number is written longer. Without a bound, a long run of numerals would be walked again from each of its characters. */
const longest = 16

/** Where a run of Chinese numerals that starts here ends; `at` where there is none. */
export function numeralEnd(words: string, at: number): number {
  let end = at
  while (end < words.length && end - at < longest && (isDigit(words[end]) || (words[end] ?? "") in scales)) end++
  if (end > at && words[end] === "点" && isDigit(words[end + 1])) {
    end++
    while (isDigit(words[end]) && end - at < longest) end++
  }
  return end
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character in digits
}

/**
 * A Chinese numeral as a decimal string.
 *
 * @example readNumeral("十二") // "12"
 * @example readNumeral("零点五") // "0.5"
 */
export function readNumeral(numeral: string): string {
  const [whole = "", part] = numeral.split("点")
  const decimals = part === undefined ? "" : [...part].map((digit) => digits[digit] ?? 0).join("")
  return decimals === "" ? String(readWhole(whole)) : `${readWhole(whole)}.${decimals}`
}

function readWhole(numeral: string): number {
  if (![...numeral].some((character) => character in scales)) {
    return Number([...numeral].map((digit) => digits[digit] ?? 0).join("") || "0")
  }
  let sum = 0
  let digit = 0
  for (const character of numeral) {
    const scale = scales[character]
    if (scale === undefined) digit = digits[character] ?? 0
    else {
      sum += (digit || 1) * scale
      digit = 0
    }
  }
  // 一百五 is 150, but 一百零五 is 105.
  const last = [...numeral].at(-2)
  return sum + digit * (last !== undefined && last in scales && scales[last] !== 10 ? (scales[last] ?? 10) / 10 : 1)
}

/** The shortest form of a decimal: no separators of thousands, no zeros to spare. */
export function plainDecimal(digits: string): string {
  const [whole = "0", part = ""] = digits.replaceAll(",", "").split(".")
  const short = part.replace(/0+$/, "")
  const lead = whole.replace(/^0+(?=\d)/, "") || "0"
  return short === "" ? lead : `${lead}.${short}`
}

/** Ten times a decimal, for 八成 (80%). */
export function timesTen(decimal: string): string {
  const [whole = "0", part = ""] = decimal.split(".")
  return plainDecimal(`${whole}${part[0] ?? "0"}.${part.slice(1)}`)
}

/** A decimal divided by ten so many times, for 千分之三 (0.3%). */
export function overTen(decimal: string, times: number): string {
  const [whole = "0", part = ""] = decimal.split(".")
  const long = whole.padStart(times + 1, "0")
  return plainDecimal(`${long.slice(0, long.length - times)}.${long.slice(long.length - times)}${part}`)
}
