import { unitAt } from "./lexicon/lexicon.ts"
import { numeralEnd, plainDecimal, readNumeral } from "./numerals.ts"

export interface Nth {
  readonly end: number
  readonly value: string
  readonly unit: string
  /** 第二次起: that one and those after it. */
  readonly onward: boolean
}

const onwards = /^(?:及?(?:以后|之后|以上)|开始|起|后)(?:的)?/

/** 第二次, 第一名, 首次, 第二次起; nothing for names such as 第一书记, 第三方, 第一季度. */
export function nthAt(words: string, at: number): Nth | undefined {
  if (words[at] === "首") {
    const unit = /^首([次篇个例起条件])/.exec(words.slice(at, at + 2))?.[1]
    return unit === undefined ? undefined : { end: at + 2, value: "1", unit, onward: false }
  }
  if (words.startsWith("再次", at)) return { end: at + 2, value: "2", unit: "次", onward: true }
  if (words[at] !== "第") return undefined
  const number = numberAt(words, at + 1)
  if (number === undefined) return undefined
  const unit = /^等次?/.exec(words.slice(number.end, number.end + 2))?.[0] ?? unitAt(words, number.end) ?? ""
  const end = number.end + unit.length
  if (unit === "" && !/^(?:[的得,、;。)扣加]|\d|$)/.test(words.slice(end, end + 1))) return undefined
  const onward = onwards.exec(words.slice(end, end + 4))?.[0] ?? ""
  return { end: end + onward.length, value: number.value, unit, onward: onward !== "" }
}

function numberAt(words: string, at: number): { readonly end: number; readonly value: string } | undefined {
  const digits = /^\d+/.exec(words.slice(at, at + 3))?.[0]
  if (digits !== undefined) return { end: at + digits.length, value: plainDecimal(digits) }
  const end = numeralEnd(words, at)
  return end === at ? undefined : { end, value: readNumeral(words.slice(at, end)) }
}
