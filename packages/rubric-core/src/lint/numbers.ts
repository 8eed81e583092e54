/** A number that stands in words, with where. */
export interface PrintedNumber {
  readonly text: string
  readonly value: number
  readonly from: number
  readonly to: number
}

const digits = "零一二两三四五六七八九"

/**
 * Numbers of a standard: decimals in either width, and Chinese numerals before 分. Years, months, days and numbering are none, nor
 * are numbers within names (5项重点工作 is one, 三会一课 is not).
 */
export function numbersIn(words: string): PrintedNumber[] {
  const decimals = [
    ...words.matchAll(/(?<![\d.０-９])[\d０-９]+(?:[.．][\d０-９]+)?(?![\d０-９]*(?:年|月|日|号|[)）、](?![分扣])))/gu),
  ]
  const chinese = [...words.matchAll(/[零一二两三四五六七八九十半]+(?:点[零一二三四五六七八九]+)?(?=分(?!之))/gu)]
  return [...decimals, ...chinese]
    .map(({ 0: text, index }) => ({ text, value: valueOf(text), from: index, to: index + text.length }))
    .sort((a, b) => a.from - b.from)
}

/** Every value that words name in any way: 10, 80%, 两次, 十二个月, 半数 and 三分之二. */
export function valuesNamed(words: string): number[] {
  const whole = [...words.matchAll(/[零一二两三四五六七八九十]+(?:点[零一二三四五六七八九]+)?/gu)].map(([text]) =>
    valueOf(text),
  )
  const ratios = [...words.matchAll(/([一二两三四五六七八九十]+)分之([一二两三四五六七八九十]+)/gu)].map(
    ([, of = "", part = ""]) => chineseWhole(part) / chineseWhole(of),
  )
  const decimals = [...words.matchAll(/[\d０-９]+(?:[.．][\d０-９]+)?/gu)].map(([text]) => valueOf(text))
  const thousandths = [...words.matchAll(/([\d.]+)‰/gu)].map(([, text]) => Number(text) / 10)
  return [...decimals, ...thousandths, ...whole, ...ratios, ...(words.includes("半") ? [0.5, 50] : [])]
}

function valueOf(text: string): number {
  const plain = text.replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  if (/^\d/.test(plain)) return Number(plain)
  const [whole = "", part = ""] = plain.split("点")
  if (whole === "半") return 0.5
  const decimals = [...part].map((digit) => chineseDigit(digit)).join("")
  return Number(`${chineseWhole(whole)}.${decimals || "0"}`)
}

function chineseWhole(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : [undefined, text]
  return (tens === undefined ? 0 : (tens === "" ? 1 : chineseDigit(tens)) * 10) + (ones ? chineseDigit(ones) : 0)
}

function chineseDigit(digit: string): number {
  return digit === "两" ? 2 : Math.max(0, digits.replace("两", "").indexOf(digit))
}
