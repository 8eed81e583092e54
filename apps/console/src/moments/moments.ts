import type { Locale } from "@plumbline/rubric-core"

/** All days of the year's work are days in China, wherever the browser stands. */
const timeZone = "Asia/Shanghai"
const tags: Record<Locale, string> = { zh: "zh-CN", en: "en-GB" }

/** A day as people write it: 2019年1月15日, 15 January 2019. */
export function showDay(time: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { timeZone, year: "numeric", month: "long", day: "numeric" }).format(
    new Date(time),
  )
}

/** A moment: today only its time, in this year without the year, else in full. */
export function showMoment(time: string, locale: Locale, now: Date): string {
  const at = new Date(time)
  const clock = new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at)
  if (shanghaiDay(at) === shanghaiDay(now)) return clock
  const sameYear = shanghaiDay(at).slice(0, 4) === shanghaiDay(now).slice(0, 4)
  const day = new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    month: "long",
    day: "numeric",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(at)
  return `${day} ${clock}`
}

/** The calendar day in China, as "2019-01-15". */
export function shanghaiDay(at: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at)
}

/** The end of a day in China ("2019-01-15") as it is stored, in UTC. China keeps UTC+8 all year. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999+08:00`).toISOString()
}

/** Whole days from now until the day of a deadline: 0 on the day itself, below 0 when it is over. */
export function daysUntil(time: string, now: Date): number {
  const day = (at: Date): number => Date.parse(`${shanghaiDay(at)}T00:00:00Z`)
  return Math.round((day(new Date(time)) - day(now)) / 86_400_000)
}

/** A month of the period, "2018-01", as 2018年1月 or January 2018. */
export function showMonth(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { timeZone: "UTC", year: "numeric", month: "long" }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}
