import type { Locale, SeriesFact } from "@plumbline/rubric-core"

/** First and last month of an assessment's period, such as "2018-01" and "2018-12". */
export interface CyclePeriod {
  readonly from: string
  readonly to: string
}

/**
 * What the periods of a series are called in one cycle.
 *
 * @example periodLabels(monthly, { from: "2017-12", to: "2018-11" }, 2018, "zh") // ["上年12月", "1月", …, "11月"]
 */
export function periodLabels(fact: SeriesFact, period: CyclePeriod, year: number, locale: Locale): readonly string[] {
  const places = Array.from({ length: fact.length }, (_, place) => place)
  const names = orderly[fact.period]
  if (fact.period !== "month") return places.map((place) => names[locale](place + 1))
  const [firstYear = year, firstMonth = 1] = period.from.split("-").map(Number)
  return places.map((place) => {
    const months = firstMonth - 1 + place
    const itsYear = firstYear + Math.floor(months / 12)
    const before = itsYear < year ? earlier[locale] : itsYear > year ? later[locale] : ""
    return before + names[locale]((months % 12) + 1)
  })
}

const earlier: Record<Locale, string> = { zh: "上年", en: "last " }
const later: Record<Locale, string> = { zh: "次年", en: "next " }
const short = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

const orderly: Record<SeriesFact["period"], Record<Locale, (place: number) => string>> = {
  day: { zh: (place) => `第${place}日`, en: (place) => `day ${place}` },
  week: { zh: (place) => `第${place}周`, en: (place) => `week ${place}` },
  month: { zh: (place) => `${place}月`, en: (place) => short[place - 1] ?? String(place) },
  quarter: { zh: (place) => `${place}季度`, en: (place) => `Q${place}` },
  halfYear: { zh: (place) => (place === 1 ? "上半年" : "下半年"), en: (place) => `half ${place}` },
  year: { zh: (place) => `第${place}年`, en: (place) => `year ${place}` },
}
