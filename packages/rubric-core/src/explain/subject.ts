import type { Locale } from "../rubric/words.ts"
import type { LineWords } from "../sheet/sheet.ts"

const pointsPart =
  /的?[，,、：:；;]?\s*(?:分别|各|均|再|酌情|视情况?|直接|累计)?(?:每[^，,。；;]{0,6})?(?:扣|加|得|减|计|按)?[\d一二两三四五六七八九十半.]+\s*分.*$/su
const relationPart =
  /(?:，|,)?(?:少于|不足|未满|不满|低于|高于|超过|多于|不少于|不低于|不超过|达不到|未达到|达到|出现).*$/su

/** The condition of the words, without what it costs: what a sentence quotes. */
export function conditionOf(says: string): string {
  return says.replace(pointsPart, "") || says
}

/** What a sentence is about: the fact's name, or what the standard's own words begin with. */
export function subjectOf({ name, says }: LineWords, locale: Locale): string {
  if (name) return name[locale]
  const condition = conditionOf(says)
  const subject = condition.replace(relationPart, "") || condition
  return locale === "zh" ? subject : `“${subject}”`
}

/** What was found, where the fact is its own sentence. */
export function findingOf({ name, says }: LineWords, locale: Locale): string {
  return name ? name[locale] : `“${conditionOf(says)}”`
}

/** "3个月", "3 months". */
export function sayPeriods(count: number, { period = "month" }: Pick<LineWords, "period">, locale: Locale): string {
  if (locale === "zh") return `${count}${periodsInChinese[period]}`
  return `${count} ${periodsInEnglish[period]}${count === 1 ? "" : "s"}`
}

/** "月平均", "on average each month". */
export function sayAverage({ period = "month" }: Pick<LineWords, "period">, locale: Locale): string {
  return locale === "zh" ? averagesInChinese[period] : `on average each ${periodsInEnglish[period]}`
}

/** "每个月", "in each month". */
export function sayEachPeriod({ period = "month" }: Pick<LineWords, "period">, locale: Locale): string {
  return locale === "zh" ? `每${periodsInChinese[period]}` : `in each ${periodsInEnglish[period]}`
}

const periodsInChinese = {
  day: "天",
  week: "周",
  month: "个月",
  quarter: "个季度",
  halfYear: "个半年",
  year: "年",
} as const

const averagesInChinese = {
  day: "日平均",
  week: "周平均",
  month: "月平均",
  quarter: "季平均",
  halfYear: "半年平均",
  year: "年平均",
} as const

const periodsInEnglish = {
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  halfYear: "half-year",
  year: "year",
} as const
