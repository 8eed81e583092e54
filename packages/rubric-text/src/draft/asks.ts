import type { Fact, Period, Words } from "@plumbline/rubric-core"
import { timeUnits, wholeThings } from "../words/lexicon/units.ts"
import { periodWords } from "../write/chinese/amounts.ts"

/** How many there are of a period in a year, where each is asked for; of the others the worst one is. */
const lengths: Partial<Record<Period, number>> = { month: 12, quarter: 4, halfYear: 2 }
const unitNames: Readonly<Record<Period, Words>> = {
  day: { zh: "天", en: "days" },
  week: { zh: "周", en: "weeks" },
  month: { zh: "个月", en: "months" },
  quarter: { zh: "个季度", en: "quarters" },
  halfYear: { zh: "个半年", en: "half-years" },
  year: { zh: "年", en: "years" },
}

/** The words of a condition as a question quotes them: without what only joins them to their points. */
export function quoted(words: string): string {
  const plain = words
    .replace(/\s+/g, " ")
    .replace(/^[，,；;。、：:）)\s]+/, "")
    .replace(/[，,；;。、：:\s]+$/, "")
    .replace(/的$/, "")
  return plain === "" ? words.trim() || "—" : plain
}

const named = (about: string): { readonly name: Words } => ({ name: { zh: about, en: about } })
/** What the words call one of them; where they do not say, a time. */
const unitOf = (unit = ""): Words => (unit === "" ? { zh: "次", en: "times" } : { zh: unit, en: unit })

/** Whether something is so: asked positively, faults as what exists and merits as what was done. */
export function whether(id: string, about: string, isFault: boolean): Fact {
  return isFault
    ? {
        id,
        type: "yesNo",
        ...named(about),
        ask: {
          zh: `是否存在下列情形：${about}（任一情形即选“存在”）`,
          en: `Is any of the following the case: ${about}? (One is enough for “yes”.)`,
        },
        yes: { zh: "存在", en: "Yes" },
        no: { zh: "不存在", en: "No" },
      }
    : {
        id,
        type: "yesNo",
        ...named(about),
        ask: { zh: `是否已做到：${about}`, en: `Is this so: ${about}?` },
        yes: { zh: "是", en: "Yes" },
        no: { zh: "否", en: "No" },
      }
}

/** Whether what excuses was so. */
export function excused(id: string, about: string): Fact {
  return {
    id,
    type: "yesNo",
    ...named(about),
    ask: { zh: `是否属于例外情形：${about}`, en: `Does what excuses apply: ${about}?` },
    yes: { zh: "是", en: "Yes" },
    no: { zh: "否", en: "No" },
  }
}

/** How many there were, in all. */
export function howMany(id: string, about: string, unit = "", period?: Period): Fact {
  const ofPeriods = period !== undefined && (unit === "" || timeUnits.has(unit))
  const counted = ofPeriods ? unitNames[period] : unitOf(unit)
  return {
    id,
    type: "count",
    ...named(ofPeriods || period === undefined ? about : within(about, { period })),
    ask: { zh: `${about}：几${counted.zh}？`, en: `${about}: how many (${counted.en})?` },
    unit: counted,
  }
}

interface Measured {
  readonly unit?: string
  readonly period?: Period
  readonly average?: true
}

/** What is measured, with the period that it is measured in. */
function within(about: string, timed: Omit<Measured, "unit">): string {
  return `${periodWords(timed, about)}${about}`
}

/** A number that is compared with another: for each period where there are few of them, else of the leanest one. */
export function howMuch(id: string, about: string, { unit = "", period, average }: Measured): Fact {
  const counted = unitOf(unit)
  const length = period === undefined ? undefined : lengths[period]
  if (period !== undefined && length !== undefined) {
    return {
      id,
      type: "series",
      period,
      length,
      ...named(about),
      ask: { zh: `逐期：${about}（${counted.zh}）`, en: `For each period: ${about} (${counted.en})` },
      unit: counted,
    }
  }
  const worst = period === "week" || period === "day"
  return {
    id,
    type: wholeThings.has(unit) && average !== true ? "count" : "amount",
    ...named(within(about, { ...(period && { period }), ...(average && { average }) })),
    ask: {
      zh: `${about}：${period === "year" && !about.includes("年") ? "全年" : ""}${worst ? "最不利的一期" : ""}是多少${counted.zh}？`,
      en: `${about}: how many${worst ? " in the worst period" : ""} (${counted.en})?`,
    },
    unit: counted,
  }
}

/** A part of a whole: the rate is computed, never asked. */
export function partOf(id: string, about: string, timed: Omit<Measured, "unit"> = {}): Fact {
  return {
    id,
    type: "partOfWhole",
    ...named(within(about, timed)),
    ask: { zh: `${about}：总数是多少，其中符合的是多少？`, en: `${about}: how many in all, and how many of these?` },
    part: { zh: "符合数", en: "of these" },
    whole: { zh: "总数", en: "in all" },
  }
}
