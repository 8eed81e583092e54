import type { Locale } from "@plumbline/rubric-core"

const tags: Record<Locale, string> = { zh: "zh-CN", en: "en-GB" }

/** The time of day of a moment on this computer's clock, such as 14:02. */
export function timeOf(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { hour: "2-digit", minute: "2-digit", hour12: false }).format(moment)
}

/** A moment with its day: 12月5日 14:02, with the year where it is not the present one. */
export function momentOf(moment: Date, now: Date, locale: Locale): string {
  const sameYear = moment.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(tags[locale], {
    ...(sameYear ? {} : { year: "numeric" as const }),
    month: locale === "zh" ? "long" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(moment)
}

/** The day that a deadline ends, in China, where it was set: 2018年12月20日. */
export function deadlineOf(utc: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone: "Asia/Shanghai" }).format(lastMoment(utc))
}

/** Whole days until a deadline, counted by days in China: 0 on its last day, negative after it. */
export function daysUntil(utc: string, now: Date): number {
  return dayNumber(lastMoment(utc)) - dayNumber(now)
}

function dayNumber(moment: Date): number {
  // China has no daylight saving time: a fixed eight hours ahead of UTC.
  return Math.floor((moment.getTime() + 8 * 3_600_000) / 86_400_000)
}

/** A deadline at the stroke of midnight belongs to the day that ends there. */
function lastMoment(utc: string): Date {
  return new Date(Date.parse(utc) - 1)
}
