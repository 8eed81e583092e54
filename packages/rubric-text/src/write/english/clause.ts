import type { PlainRule } from "../rules.ts"
import { bandWords, measuredIn, number, points } from "./amounts.ts"

/** What a clause says in English, up to its cap. */
export function clauseWords(rule: PlainRule, name: string): string {
  switch (rule.kind) {
    case "yes":
      return `${rule.effect === "veto" ? vetoes[rule.scope] : moved(rule.effect, rule.points)} if ${name}`
    case "count": {
      const every = rule.per === undefined ? "each" : `every ${rule.per}`
      const free = rule.free === undefined ? "" : `, the first ${rule.free} free`
      return `${moved(rule.effect, rule.points)} for ${every} ${measuredIn(name, rule)}${free}${partWords(rule)}`
    }
    case "shortfall":
    case "excess":
      return distanceWords(rule, name)
    case "bands": {
      const about = measuredIn(name, rule)
      return chain(
        rule.effect,
        rule.bands.map((band, at) => [
          band.points,
          `if ${at === 0 && name !== "" ? `${about} is ` : ""}${bandWords(band, rule.unit)}`,
        ]),
      )
    }
    case "share":
      return `Award ${points(rule.of)} times the share of ${name}`
    case "rank":
      return `Award ${points(rule.first)} for the first place${name === "" ? "" : ` of ${name}`}, ${points(rule.step)} less for each place below`
    case "levels":
      return chain(
        rule.effect,
        rule.levels.map((level, at) => [
          level.points,
          `${at === 0 && name !== "" ? `if ${name} is` : "for"} ${level.name}`,
        ]),
      )
    case "judged":
      return rule.min === "0"
        ? `Up to ${points(rule.max)} may be ${rule.effect === "deduct" ? "deducted" : "awarded"} at the reviewer's discretion if ${name}`
        : `${verbs[rule.effect]} ${rule.min} to ${points(rule.max)} at the reviewer's discretion if ${name}`
  }
}

const verbs = { deduct: "Deduct", add: "Award", set: "Award" } as const
const vetoes = {
  criterion: "Veto of this criterion",
  item: "Veto of this item",
  section: "Veto of this section",
  total: "Veto",
} as const

type Effect = keyof typeof verbs

function moved(effect: Effect, of: string): string {
  if (of === "0") return effect === "deduct" ? "No deduction" : "No points"
  return effect !== "deduct" && of === "base" ? "Full points" : `${verbs[effect]} ${points(of)}`
}

/** Deduct 1 point if attendance is below 80%, 2 points if below 60%. */
function chain(effect: Effect, steps: readonly (readonly [string, string])[]): string {
  return steps
    .map(([of, when], at) => {
      const said = at === 0 ? moved(effect, of) : of === "0" ? moved(effect, of).toLowerCase() : points(of)
      return `${said} ${when}`
    })
    .join(", ")
}

type Distance = Extract<PlainRule, { kind: "shortfall" | "excess" }>

function partWords({ partial }: { readonly partial?: "up" | "down" }): string {
  if (partial === undefined) return ""
  return partial === "up" ? ", a part counting as a whole" : ", parts not counting"
}

/** Deduct 0.1 points for each 1% that attendance is below 90%. */
function distanceWords(rule: Distance, name: string): string {
  const [at, way] = rule.kind === "shortfall" ? [rule.below, "below"] : [rule.above, "above"]
  const step = number(rule.per ?? "1", /[%/]/.test(at) ? "" : rule.unit)
  const off = `for each ${step} ${name === "" ? "" : `that ${measuredIn(name, rule)} is `}${way} ${number(at, rule.unit)}${partWords(rule)}`
  if (rule.first === undefined) return `${moved(rule.effect, rule.points)} ${off}`
  return `Award ${points(rule.first)}, less ${points(rule.points)} ${off}`
}
