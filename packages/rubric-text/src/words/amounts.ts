import { unitAt } from "./lexicon/lexicon.ts"
import { numeralEnd, overTen, plainDecimal, readNumeral, timesTen } from "./numerals.ts"

/** A number that stands in the words: where it ends and what it is worth. */
export interface Found {
  readonly kind: "amount" | "text"
  readonly end: number
  readonly value?: string
  /** The amount already holds its unit (个百分点). */
  readonly unit?: string
}

const arabic = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y
const fraction = /\d+\/\d+(?![\d.])/y

/** An amount or a date that starts here; nothing where none does. */
export function amountAt(words: string, at: number, before: string): Found | undefined {
  return shareAt(words, at) ?? halfAt(words, at) ?? arabicAt(words, at, before) ?? numeralAt(words, at)
}

/** 百分之八十, 千分之三, 三分之二. */
function shareAt(words: string, at: number): Found | undefined {
  const scale = /^[百千万]分之/.exec(words.slice(at, at + 3))?.[0]
  if (scale !== undefined) {
    const number = plainNumberAt(words, at + 3)
    if (number === undefined) return undefined
    const value = scale[0] === "千" ? `${number.value}‰` : `${overTen(number.value, scale[0] === "万" ? 2 : 0)}%`
    return { kind: "amount", end: number.end, value }
  }
  const whole = plainNumberAt(words, at)
  if (whole === undefined || !words.startsWith("分之", whole.end)) return undefined
  const part = plainNumberAt(words, whole.end + 2)
  if (part === undefined) return undefined
  return {
    kind: "amount",
    end: part.end,
    value: whole.value === "2" ? halves(part.value) : `${part.value}/${whole.value}`,
  }
}

function halves(part: string): string {
  return part === "1" ? "50%" : `${part}/2`
}

function plainNumberAt(words: string, at: number): { readonly end: number; readonly value: string } | undefined {
  arabic.lastIndex = at
  const digits = arabic.exec(words)?.[0]
  if (digits !== undefined) return { end: at + digits.length, value: plainDecimal(digits) }
  const end = numeralEnd(words, at)
  return end === at ? undefined : { end, value: plainDecimal(readNumeral(words.slice(at, end))) }
}

/** 半分, 半数, 一半, 半个百分点. */
function halfAt(words: string, at: number): Found | undefined {
  for (const half of ["半数", "一半", "1半", "二分之一"]) {
    if (words.startsWith(half, at)) return { kind: "amount", end: at + half.length, value: "50%" }
  }
  if (words[at] !== "半") return undefined
  if (words.startsWith("半个百分点", at)) return { kind: "amount", end: at + 5, value: "0.5%", unit: "个百分点" }
  if (/^半(?:分(?!钟|之|管|类)|天|个|小时|课时|学时)/.test(words.slice(at, at + 3)))
    return { kind: "amount", end: at + 1, value: "0.5" }
  return undefined
}

function arabicAt(words: string, at: number, before: string): Found | undefined {
  fraction.lastIndex = at
  const ratio = fraction.exec(words)?.[0]
  if (ratio !== undefined && /[^\d./a-zA-Z]|^$/.test(before)) {
    return { kind: "amount", end: at + ratio.length, value: ratio === "1/2" ? "50%" : ratio }
  }
  arabic.lastIndex = at
  const digits = arabic.exec(words)?.[0]
  if (digits === undefined) return undefined
  const end = at + digits.length
  // A letter beside the digits makes them part of a name: PM2.5, 4A级.
  if (/[a-zA-Z]/.test(before) || /[a-zA-Z]/.test(words[end] ?? "")) return { kind: "text", end }
  const date = dateEnd(words, end, digits)
  if (date !== undefined) return { kind: "text", end: date }
  const number = endNumber(words, end, plainDecimal(digits))
  return words.startsWith("分半", number.end) ? { ...number, value: `${plainDecimal(digits)}.5` } : number
}

/** A Chinese numeral is a number only before a measure word or a sign; elsewhere it is a name (三会一课). */
function numeralAt(words: string, at: number): Found | undefined {
  const end = numeralEnd(words, at)
  if (end === at) return undefined
  const value = plainDecimal(readNumeral(words.slice(at, end)))
  const date = dateEnd(words, end, value)
  if (date !== undefined) return { kind: "text", end: date }
  if (words.startsWith("分半", end)) return { kind: "amount", end, value: `${value}.5` }
  const found = endNumber(words, end, value)
  if (found.end > end || isPoints(words, end) || unitAt(words, end) !== undefined) return found
  return /^[至到~、-]/.test(words.slice(end)) && plainNumberAt(words, end + 1) ? found : undefined
}

function isPoints(words: string, at: number): boolean {
  return words[at] === "分" && !/^分(?:钟|之|管|类|级|公司|局|工|析|别|部|支|配|布|解|组)/.test(words.slice(at, at + 3))
}

/** The number with the sign behind it: %, ‰, 个百分点, 成. */
function endNumber(words: string, end: number, value: string): Found {
  const sign = /^ ?(?:%|(?:个)?(?:百分点|百分比点))/.exec(words.slice(end, end + 8))?.[0]
  if (sign !== undefined) return { kind: "amount", end: end + sign.length, value: `${value}%` }
  const thousandths = /^ ?(?:‰|个?千分点)/.exec(words.slice(end, end + 5))?.[0]
  if (thousandths !== undefined) {
    return { kind: "amount", end: end + thousandths.length, value: `${value}‰` }
  }
  if (/^成(?![立员效果绩为功本型长交品套])/.test(words.slice(end, end + 2))) {
    return { kind: "amount", end: end + 1, value: `${timesTen(value)}%` }
  }
  return { kind: "amount", end, value }
}

const heads =
  /^每(?:\d+)?[一二三五十百千万亿]*(?:名?(?:常住|户籍|服务|参保|在校|在职|从业)?(?:人口|人员|人|居民|户|学生|职工|车|床位|床|张床|平方公里|平方米))(?=[\p{Script=Han}\d])(?![扣加得减计记奖的])/u

/** What a rate is taken over: 每十万人15例, 每百万人口死亡率. It names the quantity and counts nothing. */
export function perHeadEnd(words: string, at: number): number | undefined {
  if (words[at] !== "每") return undefined
  const found = heads.exec(words.slice(at, at + 20))?.[0]
  return found !== undefined && /[百千万亿]|\d{3}/.test(found) ? at + found.length : undefined
}

/** Dates and times of day are names of days, not quantities. */
function dateEnd(words: string, end: number, digits: string): number | undefined {
  const rest = words.slice(end, end + 24)
  const year =
    Number(digits) >= 1900 &&
    Number(digits) <= 2199 &&
    /^(?:[-~至到]\d{4})?年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?/.exec(rest)
  if (year) return end + year[0].length
  const month =
    /^(?:月份?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|月(?:份|底|末|初|中旬|上旬|下旬|前)|月(?=[至到~-]\d{1,2}月))/.exec(
      rest,
    )
  if (month) return end + month[0].length
  const day =
    /^(?:[日号](?=前|之前|以前|起|止|上午|下午)|[日号]?[至到~-]\d{1,2}[日号](?=前|之前|以前|内|起|止|，|,|报|上))/.exec(
      rest,
    )
  if (day) return end + day[0].length
  const clock = /^(?::\d{2}|[时点](?=前|之前|以前|整|\d{1,2}分))(?:\d{1,2}分)?/.exec(rest)
  if (clock) return end + clock[0].length
  const season = /^(?:季度|年代|号文|号令|号公告|号线|字头|中全会|大精神|大报告|届)(?!会议)/.exec(rest)
  return season ? end + season[0].length : undefined
}
