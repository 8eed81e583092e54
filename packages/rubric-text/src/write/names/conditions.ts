import { tellsFault } from "../../moves/predicates.ts"
import type { CountClause } from "../../reading/reading.ts"
import { bare, printed, type Said } from "./said.ts"

const movings =
  /(?:[，,](?:年度考核|发现|每[^，,]{1,2})|本项|该项|此项|本条|实行|酌情|视情况?|视情节轻重|视情节|适当|按照?|从|再|另)$/

const changes = /^(?:提高|提升|增加|增长|上升|下降|降低|减少)$/

/** A fault or a deed, without the words that say how its points move (本项, 酌情). */
export function conditionName(about: string): string {
  return bare(bare(about).replace(movings, ""))
}

/** What is counted: 每缺1名专职人员 counts 缺专职人员, 漏报一次 漏报. */
export function countName({ period, unit }: CountClause, said: Said): string {
  const { phrases } = said
  const counted = phrases.findLastIndex(({ is }) => is === "each" || is === "period")
  const step = phrases[counted]
  const within = phrases.findLastIndex(
    (other, at) => at === 0 && at !== counted && other.is === "period" && other.period === period,
  )
  const isOne = phrases.findLastIndex((other) => other.is === "quantity" && other.value === "1" && other.unit === unit)
  const one = step?.is === "each" ? -1 : isOne
  const kept = phrases.filter(
    (other, at) => at !== counted && at !== within && at !== one && !(other.is === "nth" && other.onward),
  )
  if (step?.is !== "each") return conditionName(printed(said, kept))
  const head = printed(
    said,
    kept.filter(({ span }) => span[1] <= step.span[0]),
  )
  const { verb, thing } = stepIn(printed(said, [step]), step.unit)
  const behind = bare(
    `${thing}${printed(
      said,
      kept.filter(({ span }) => span[0] >= step.span[1]),
    )}`,
  )
  const rest = bare(behind.replace(/^[（(].*$/, ""))
  const before = conditionName(head)
  if (before === "") return bare(`${verb}${rest}`)
  if (rest === "" && !step.every) return bare(`${head}${verb}`)
  if (rest !== "" && !before.includes(rest)) return bare(`${/[，,]$/.test(head) ? head : before}${verb}${rest}`)
  if (tellsFault(before)) return before
  if (/[缺少漏]/.test(verb)) return `${before}${/\d/.test(before) ? "有" : ""}缺失`
  if (verb === "发现") return `发现${before}`
  return changes.test(verb) ? `${before}${verb}` : before
}

/** 缺 and 专职人员 of 每缺1名专职人员. */
function stepIn(step: string, unit: string): { readonly verb: string; readonly thing: string } {
  const at = unit === "" ? -1 : step.indexOf(unit)
  const head = at < 0 ? step : step.slice(0, at)
  return {
    verb: head.replace(/^每/, "").replace(/[\d.０-９一二两三四五六七八九十百]+$/, ""),
    thing: at < 0 ? "" : step.slice(at + unit.length),
  }
}
