import { parsePoints } from "../points.ts"
import type { Fact } from "../rubric/fact.ts"
import { isRecord } from "./check/record.ts"
import { mostCounted, readThousandths } from "./check/limits.ts"
import type { BoundFacts, Slot } from "./slots.ts"

/** Writes an answer into its slot; `false` where it is none of its fact, and then what stands there means nothing. */
export type Binder = (unit: BoundFacts, value: unknown) => boolean

/** Takes an answer back. */
export function clearFact({ values, given }: BoundFacts, { at, length, index }: Slot): void {
  values.fill(0, at, at + length)
  given[index] = 0
}

/**
 * Makes the binder of a fact: the check of its type and the writing in one go, for they are done for every fact of every unit. What is
 * wrong with an answer is said by `checkFact`, which allows just what binds.
 */
export function binderOf(fact: Fact, at: number, index: number): Binder {
  switch (fact.type) {
    case "yesNo":
      return ({ values, given }, value) => {
        if (typeof value !== "boolean") return false
        values[at] = value ? 1 : 0
        given[index] = value ? 2 : 1
        return true
      }
    case "count":
      return bindNumber(at, index, fact.max ?? mostCounted)
    case "amount":
      return bindDecimal(at, index, 0, mostCounted * 1000)
    case "judged":
      return bindDecimal(at, index, parsePoints(fact.min) ?? 0, parsePoints(fact.max) ?? 0)
    case "series":
      return bindSeries(at, index, fact.length)
    case "partOfWhole":
      return bindPart(at, index)
    case "choice":
      return bindChoice(at, index, new Map(fact.levels.map(({ id }, level) => [id, level])))
    default:
      return fact satisfies never
  }
}

/** Whole numbers from 0: a double that equals its own truncation, compared without a call. */
function isWhole(value: unknown, most: number): value is number {
  return typeof value === "number" && value >= 0 && value <= most && value % 1 === 0
}

function bindNumber(at: number, index: number, most: number): Binder {
  return ({ values, given }, value) => {
    if (!isWhole(value, most)) return false
    values[at] = value
    given[index] = 1
    return true
  }
}

function bindDecimal(at: number, index: number, least: number, most: number): Binder {
  return ({ values, given }, value) => {
    const thousandths = typeof value === "string" ? readThousandths(value) : -1
    if (thousandths < least || thousandths > most || thousandths < 0) return false
    values[at] = thousandths
    given[index] = 1
    return true
  }
}

function bindSeries(at: number, index: number, length: number): Binder {
  return ({ values, given }, value) => {
    if (!Array.isArray(value) || value.length !== length) return false
    for (let period = 0; period < length; period += 1) {
      const count: unknown = value[period]
      if (!isWhole(count, mostCounted)) return false
      values[at + period] = count
    }
    given[index] = 1
    return true
  }
}

function bindPart(at: number, index: number): Binder {
  return ({ values, given }, value) => {
    if (!isRecord(value)) return false
    const { part, whole } = value
    if (!isWhole(part, mostCounted) || !isWhole(whole, mostCounted) || part > whole) return false
    for (const key in value) if (key !== "part" && key !== "whole") return false
    values[at] = part
    values[at + 1] = whole
    given[index] = 1
    return true
  }
}

function bindChoice(at: number, index: number, levels: ReadonlyMap<unknown, number>): Binder {
  return ({ values, given }, value) => {
    const level = levels.get(value)
    if (level === undefined) return false
    values[at] = level
    given[index] = Math.min(level + 1, 255)
    return true
  }
}
