/** The windows of a cycle: 填报, 核查, 申诉. Each is open until its deadline. */
export const windowNames = ["filling", "review", "appeal"] as const
export type WindowName = (typeof windowNames)[number]

/** When each window ends: UTC, ISO 8601 with milliseconds. One that is not there has no end. */
export type Deadlines = { readonly [Name in WindowName]?: string }

const hour = 3_600_000
/** China has had one time zone and no summer time since 1991. */
const aheadOfUtc = 8 * hour
const day = 24 * hour

/**
 * The end of the day in Asia/Shanghai in which a moment lies: what every deadline is.
 *
 * @example endOfDay("2018-12-20T04:00:00Z") // "2018-12-20T15:59:59.999Z"
 */
export function endOfDay(time: string): string {
  const local = Date.parse(time) + aheadOfUtc
  return new Date(Math.floor(local / day) * day + day - 1 - aheadOfUtc).toISOString()
}

/** The day in Asia/Shanghai in which a moment lies, as "2018-12-20". */
export function dayOf(time: string): string {
  return new Date(Date.parse(time) + aheadOfUtc).toISOString().slice(0, 10)
}

/** How many days of the calendar in Asia/Shanghai lie between two moments; 0 on the same day. */
export function daysUntil(time: string, now: string): number {
  return (Date.parse(endOfDay(time)) - Date.parse(endOfDay(now))) / day
}

/** Whether a deadline has gone by; a window without one never ends. */
export function hasPassed(deadline: string | undefined, now: string): boolean {
  return deadline !== undefined && Date.parse(now) > Date.parse(deadline)
}
