import { normalise } from "../../words/normalise.ts"
import { readNumeral } from "../../words/numerals.ts"

/** How officials number, from the outermost to the innermost in the usual order. */
export const numberStyles = [
  "part", // 第一部分, Part 1
  "han", // 一、
  "roman", // I.
  "hanBracket", // （一）
  "code", // A1
  "decimal", // 1.
  "decimal2", // 1.1
  "decimal3", // 1.1.1
  "bracket", // （1）
  "half", // 1)
  "circled", // ①
  "letter", // a)
] as const

export type NumberStyle = (typeof numberStyles)[number]

/** The number that a line starts with. */
export interface Numbering {
  readonly style: NumberStyle
  /** In digits as far as the style has them: "1", "2.3", "A1". */
  readonly label: string
  /** What follows the number. */
  readonly rest: string
}

const han = "[零〇一二三四五六七八九十百]{1,4}"
const shapes: readonly { readonly style: NumberStyle; readonly is: RegExp }[] = [
  { style: "part", is: new RegExp(`^第(${han}|\\d{1,2})(?:大?部分|[章编篇类大]|方面)[、:.\\s]*`) },
  { style: "part", is: /^(?:part|section|chapter)\s+([a-z]|\d{1,2}|[ivx]{1,5})\b[.:)\-\s]*/i },
  { style: "part", is: new RegExp(`^第(${han}|\\d{1,3})条[、:.\\s]*`) },
  { style: "han", is: new RegExp(`^(${han})(?:[、.:,]\\s*|\\s+)`) },
  { style: "hanBracket", is: new RegExp(`^\\((${han})\\)[、.]?\\s*`) },
  { style: "decimal", is: /^(\d{1,2})\.(?=\d{1,3}分[。:,;、\s])/ },
  { style: "decimal3", is: /^(\d{1,2}\.\d{1,2}\.\d{1,2})(?!\d|[.%])[、.:)]?\s*/ },
  { style: "decimal2", is: /^(\d{1,2}[.-]\d{1,2})(?![\d.%分])[、:)]?\s+/ },
  { style: "decimal2", is: /^([1-9]\d?\.\d{1,2})(?![\d%‰分万亿千百元个倍米公吨小天年月])[、.:)]?\s*(?=\D)/ },
  { style: "bracket", is: /^\((\d{1,3})\)[、.:]?\s*/ },
  { style: "half", is: /^(\d{1,3})\)[、.]?\s*/ },
  { style: "decimal", is: /^(\d{1,3})(?:\.(?!\d(?!\d{3}))|[、:]|\.(?=\d{4}年))\s*/ },
  { style: "decimal", is: /^(\d{1,2})\s+(?=\p{Script=Han})(?![分年月日人次个项件条份处起名户周天家])/u },
  { style: "roman", is: /^\(?((?:x{0,3})(?:ix|iv|v?i{1,3}|v|x))(?:[.、:)]\s*|\s{2,})/i },
  { style: "code", is: /^([a-z]\d{1,3})(?:[.、:)]\s*|\s+|(?=\p{Script=Han}))/iu },
  { style: "letter", is: /^\(?([a-z])[.、)]\s*/i },
]

const circled: readonly { readonly from: number; readonly style: NumberStyle }[] = [
  { from: 0x2460, style: "circled" }, // ①
  { from: 0x2474, style: "bracket" }, // ⑴
  { from: 0x2488, style: "decimal" }, // ⒈
]
const romanSigns = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
const bracketedHan = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"

/**
 * The number that a line starts with, in any of the styles that officials use.
 *
 * @example numberingOf("（3）未建立台账的，扣1分") // { style: "bracket", label: "3", rest: "未建立台账的，扣1分" }
 * @example numberingOf("1.5分") // undefined
 */
export function numberingOf(line: string): Numbering | undefined {
  const start = line.length - line.trimStart().length
  const words = line.slice(start)
  const sign = signOf(words)
  if (sign) return sign
  const plain = normalise(words)
  for (const { style, is } of shapes) {
    const found = is.exec(plain)
    if (found) return { style, label: labelOf(found[1] ?? "", style), rest: words.slice(found[0].length).trimStart() }
  }
  return undefined
}

function signOf(words: string): Numbering | undefined {
  const [first = ""] = words
  const rest = words.slice(first.length).replace(/^[、.．\s]+/, "")
  const code = first.codePointAt(0) ?? 0
  for (const { from, style } of circled) {
    if (code >= from && code < from + 20) return { style, label: String(code - from + 1), rest }
  }
  if (first !== "" && romanSigns.includes(first)) {
    return { style: "roman", label: String(romanSigns.indexOf(first) + 1), rest }
  }
  if (first !== "" && bracketedHan.includes(first)) {
    return { style: "hanBracket", label: String(bracketedHan.indexOf(first) + 1), rest }
  }
  return undefined
}

function labelOf(number: string, style: NumberStyle): string {
  if (/^\p{Script=Han}/u.test(number) || number.startsWith("〇")) return readNumeral(number)
  return style === "decimal2" ? number.replace("-", ".") : number.toUpperCase()
}
