import type { Period } from "@plumbline/rubric-core"
import type { ReadBand } from "../../reading/reading.ts"

const within: Readonly<Record<Period, string>> = {
  day: "per day",
  week: "per week",
  month: "per month",
  quarter: "per quarter",
  halfYear: "half-yearly",
  year: "per year",
}

interface Timed {
  readonly period?: Period
  readonly average?: true
}

/** What is measured, with the period that it is measured in. */
export function measuredIn(name: string, { period, average }: Timed): string {
  const isSaid = period === undefined || name.toLowerCase().includes(period === "halfYear" ? "half" : period)
  const timed = isSaid ? name : `${name} ${within[period]}`
  return average === true ? `average ${timed}` : timed
}

export function points(number: string): string {
  return number === "base" ? "full points" : `${number} ${number === "1" ? "point" : "points"}`
}

/** A number with what is counted; percentages and ratios have no unit. */
export function number(value: string, unit = ""): string {
  if (unit === "" || /[%/]/.test(value)) return value
  if (value === "1") return `1 ${unit.replace(/s$/, "")}`
  return `${value} ${/^(?:second|minute|hour|day|week|month|year)$/.test(unit) ? `${unit}s` : unit}`
}

/** The numbers that a band holds, each end told. */
export function bandWords({ lt, le, gt, ge, eq }: ReadBand, unit: string | undefined): string {
  if (eq !== undefined) return `exactly ${number(eq, unit)}`
  const low = ge === undefined ? gt && `above ${number(gt, unit)}` : `at least ${number(ge, unit)}`
  const high = le === undefined ? lt && `below ${number(lt, unit)}` : `no more than ${number(le, unit)}`
  return [low, high].filter((end) => end !== undefined).join(" but ")
}
