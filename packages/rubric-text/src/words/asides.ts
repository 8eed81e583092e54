/** What a bracket that opens here is, where it is not a remark of its own. */
export interface Aside {
  readonly kind: "numbering" | "including" | "excluding" | "text"
  readonly end: number
}

const numbering = /^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)/
const inclusion =
  /^\((不)?(?:包)?含(?:本数|本级)?(?:[\d.]+|[零一二三四五六七八九十百两]+)?(?:%|[个名人次件项条篇部份处例天日月年元分家]|百分点)?(?:以上|以下)?\)|^\((?:[\d.]+%?)(不)?含\)/
/** Words inside a name: 县（区）, 专（兼）职. Not what excuses, demands or counts. */
const inName = /^\([\p{Script=Han}、/]{1,10}\)/u
const remark = /[除外附须需应含提供扣加得分计未不无没每例如指即但按以凭不另见说]/

/** The numbering, the inclusion of an end, or the part of a name that a bracket is. Nothing for a remark of its own. */
export function asideAt(words: string, at: number, afterName: boolean): Aside | undefined {
  const rest = words.slice(at, at + 16)
  const number = numbering.exec(rest)
  if (number) return { kind: "numbering", end: at + number[0].length }
  const included = inclusion.exec(rest)
  if (included) return { kind: (included[1] ?? included[2]) ? "excluding" : "including", end: at + included[0].length }
  const name = afterName ? inName.exec(rest) : null
  return name && !remark.test(name[0]) ? { kind: "text", end: at + name[0].length } : undefined
}

const numbered =
  /^(?:\d{1,2}[.、)]\s*(?!\d)|[①-⑳⑴-⒇㈠-㈩]|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九]是(?=[\p{Script=Han}])|[a-zA-Z][.、)])/u

/** Where a number in front of a part ends: 1. 2、 ① 一是. */
export function numberingEnd(words: string, at: number): number | undefined {
  const found = numbered.exec(words.slice(at, at + 8))
  return found ? at + found[0].length : undefined
}

const quotes: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "「": "」",
  "『": "』",
  "〈": "〉",
  '"': '"',
}

/** Where a quotation that opens here ends. What is quoted is a name, whatever numbers it holds, unless it deals out points. */
export function quotationEnd(words: string, at: number): number | undefined {
  const closing = quotes[words[at] ?? ""]
  if (closing === undefined) return undefined
  const end = words.slice(at + 1, at + 62).indexOf(closing)
  if (end < 0) return undefined
  const quoted = words.slice(at + 1, at + 1 + end)
  return /[\n。]|[扣加得][\d.]+分/.test(quoted) ? undefined : at + end + 2
}
