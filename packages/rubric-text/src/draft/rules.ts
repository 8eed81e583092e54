import type { Fact, Measure, Operand, Rate, RatioOperand, ValueOperand } from "@plumbline/rubric-core"
import type { BandsClause, ReadClause } from "../reading/reading.ts"
import { howMany, howMuch, partOf, whether } from "./asks.ts"
import { asNumber, thresholdsOf } from "./percent.ts"

/** What a clause measures, how that becomes points, and the fact it is asked by. */
export interface Rule {
  readonly fact: Fact
  readonly measure: Measure
  readonly rate: Rate
}

/** The rule of a read clause; `id` is the fact's, `about` the words of its condition. */
export function ruleOf(clause: ReadClause, id: string, about: string): Rule {
  switch (clause.kind) {
    case "yes": {
      const isFault =
        clause.effect === "deduct" || clause.effect === "veto" || !("points" in clause) || clause.points === "0"
      const points = "points" in clause ? clause.points : "0"
      return { fact: whether(id, about, isFault), measure: { kind: "yes", fact: id }, rate: { kind: "once", points } }
    }
    case "count": {
      const free = clause.free === undefined ? {} : { free: Number(clause.free) }
      return {
        fact: howMany(id, about, clause.unit, clause.period),
        measure: { kind: "count", fact: id, ...free },
        rate: { kind: "each", points: clause.points, ...eachOf(clause) },
      }
    }
    case "shortfall": {
      const plain = asNumber(clause, about)
      return distance(plain, id, about, (of) => ({ kind: "shortfall", of, below: plain.below }))
    }
    case "excess": {
      const plain = asNumber(clause, about)
      return distance(plain, id, about, (of) => ({ kind: "excess", of, above: plain.above }))
    }
    case "bands":
      return bands(asNumber(clause, about), id, about)
    case "share":
      return {
        fact: partOf(id, about),
        measure: { kind: "ratio", fact: id, whenNone: "zero" },
        rate: { kind: "share", of: clause.of },
      }
    case "rank":
      return {
        fact: {
          ...howMany(id, about, "名"),
          ask: { zh: `${about}：第几名？`, en: `${about}: which place?` },
        },
        measure: { kind: "rank", fact: id },
        rate: { kind: "steps", first: clause.first, step: clause.step },
      }
    case "levels": {
      const levels = clause.levels.map(({ name, points }, at) => ({ id: `l${at + 1}`, name, points }))
      return {
        fact: {
          id,
          type: "choice",
          name: { zh: about, en: about },
          ask: { zh: `${about}：哪一档？`, en: `${about}: which level?` },
          levels: levels.map((level) => ({ id: level.id, name: { zh: level.name, en: level.name } })),
        },
        measure: { kind: "choice", fact: id },
        rate: { kind: "table", points: Object.fromEntries(levels.map((level) => [level.id, level.points])) },
      }
    }
    case "judged":
      return {
        fact: {
          id,
          type: "judged",
          name: { zh: about, en: about },
          ask: { zh: `${about}：评定多少分？`, en: `${about}: how many points are judged?` },
          min: clause.min,
          max: clause.max,
        },
        measure: { kind: "judged", fact: id },
        rate: { kind: "asJudged" },
      }
  }
}

interface Each {
  readonly per?: string
  readonly partial?: "up" | "down"
  readonly first?: string
}

function eachOf({ per, partial, first }: Each) {
  return {
    ...(per === undefined ? {} : { per }),
    ...(partial === undefined ? {} : { partial }),
    ...(first === undefined ? {} : { first }),
  }
}

type Distance = Extract<ReadClause, { kind: "shortfall" | "excess" }>

function distance(clause: Distance, id: string, about: string, measured: (of: Operand) => Measure): Rule {
  const { fact, of } = operandOf(clause, id, about)
  return { fact, measure: measured(of), rate: { kind: "each", points: clause.points, ...eachOf(clause) } }
}

/** One band that moves points is a plain comparison; several are a ladder. */
function bands(clause: BandsClause, id: string, about: string): Rule {
  const { fact, of } = operandOf(clause, id, about)
  const whole: ValueOperand | RatioOperand =
    of.kind === "value" && fact.type === "series" && of.over === undefined ? { ...of, over: "total" } : of
  const [only, ...others] = clause.bands
  if (only && others.length === 0) {
    const { points, ...is } = only
    const measure: Measure =
      fact.type === "series" && clause.average !== true
        ? { kind: "periods", fact: id, is }
        : { kind: "comparison", of: whole, is }
    const rate: Rate = { kind: "once", points }
    return { fact, measure, rate }
  }
  return { fact, measure: of, rate: { kind: "bands", bands: clause.bands.map((band) => ({ ...band })) } }
}

/** A percentage is a part of a whole; anything else is a number of its own. */
function operandOf(
  clause: Distance | BandsClause,
  id: string,
  about: string,
): { readonly fact: Fact; readonly of: ValueOperand | RatioOperand } {
  if (thresholdsOf(clause).some((threshold) => /[%‰/]/.test(threshold))) {
    return { fact: partOf(id, about, clause), of: { kind: "ratio", fact: id, whenNone: "zero" } }
  }
  const fact = howMuch(id, about, clause)
  const each = clause.kind === "bands" ? {} : { over: "eachPeriod" as const }
  const over = fact.type !== "series" ? {} : clause.average === true ? { over: "average" as const } : each
  return { fact, of: { kind: "value", fact: id, ...over } }
}
