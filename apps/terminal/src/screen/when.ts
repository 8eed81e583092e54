import type { Locale } from "@plumbline/rubric-core"

/** A moment as people say it: the time today, "昨天" with the time, else the day. In the computer's own time zone. */
export function whenWord(at: string | undefined, now: Date, locale: Locale): string {
  const moment = new Date(at ?? "")
  if (Number.isNaN(moment.getTime())) return ""
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000)
  if (days === 0) return time
  if (days === 1) return locale === "zh" ? `昨天 ${time}` : `yest. ${time}`
  const day = `${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return moment.getFullYear() === now.getFullYear() ? day : `${moment.getFullYear()}-${day}`
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
}

function two(number: number): string {
  return String(number).padStart(2, "0")
}
