import type { MovingClause } from "../../rubric/clause.ts"
import { factById } from "../../rubric/outline.ts"
import type { Rate, RatePoints } from "../../rubric/rate.ts"
import type { Words } from "../../rubric/words.ts"
import { sayPeriods } from "../subject.ts"
import { sayRuleComparison } from "./comparison.ts"
import { type RuleScope, sayLimit, unitOfFact } from "./naming.ts"

type Moves = MovingClause["effect"]

/** What it moves: "扣1.5分", "每1篇扣0.1分", "低于80%扣0.5分；低于60%扣1分". */
export function sayRuleRate(scope: RuleScope, rate: Rate, effect: Moves): string {
  const zh = scope.locale === "zh"
  const fact = factOf(scope)
  const unit = unitOfFact(scope, fact)
  switch (rate.kind) {
    case "once":
      return move(scope, rate.points, effect)
    case "each": {
      const per = sayPer(scope, rate.per ?? "1", unit)
      const first = rate.first === undefined ? "" : zh ? `得${rate.first}分，` : `${rate.first} points, `
      const less =
        rate.first === undefined ? move(scope, rate.points, effect) : zh ? `少${rate.points}分` : `${rate.points} less`
      const part = rate.partial === "up" ? (zh ? "，不足的按一次计" : ", a part counts as a whole one") : ""
      return zh ? `${first}每${per}${less}${part}` : `${first}${less} for each ${per}${part}`
    }
    case "bands": {
      const bands = rate.bands.map((band) => {
        const compared = sayRuleComparison(scope, band, unit)
        return zh
          ? `${compared}${move(scope, band.points, effect)}`
          : `${compared}: ${move(scope, band.points, effect)}`
      })
      const alone = bands.length > 1 ? (zh ? "（只计最多的一档）" : " (the one that moves most counts alone)") : ""
      return `${bands.join(zh ? "；" : "; ")}${alone}`
    }
    case "table": {
      const asked = factById(scope.rubric, fact)
      const levels = asked?.type === "choice" ? asked.levels : []
      return Object.entries(rate.points)
        .map(
          ([id, points]) =>
            `${levels.find((level) => level.id === id)?.name[scope.locale] ?? id}${zh ? "" : ": "}${move(scope, points, effect)}`,
        )
        .join(zh ? "；" : "; ")
    }
    case "share":
      return zh ? `按比例${move(scope, rate.of, effect)}` : `${move(scope, rate.of, effect)} in proportion`
    case "steps":
      return zh
        ? `第1名${rate.first}分，每降一名少${rate.step}分`
        : `${rate.first} for the first place, ${rate.step} less for each after it`
    case "asJudged":
      return judged(scope, fact)
    default:
      return rate satisfies never
  }
}

/** What is counted one by one: "1篇", "少1篇", "1个月". */
function sayPer(scope: RuleScope, per: string, unit: Words | undefined): string {
  const { measure } = scope.clause
  const zh = scope.locale === "zh"
  if (measure.kind === "periods") {
    const fact = factById(scope.rubric, measure.fact)
    return sayPeriods(Number(per), fact?.type === "series" ? fact : {}, scope.locale)
  }
  const counted = sayLimit(scope, per, unit)
  if (measure.kind === "shortfall") return zh ? `少${counted}` : `${counted} short`
  if (measure.kind === "excess") return zh ? `多${counted}` : `${counted} over`
  return counted
}

/** "扣1.5分", "costs 1.5". */
function move({ criterion, locale }: RuleScope, points: RatePoints, effect: Moves): string {
  const amount = points === "base" ? criterion.basePoints : points
  if (locale === "zh") return `${{ deduct: "扣", add: "加", set: "计" }[effect]}${amount}分`
  return `${{ deduct: "costs", add: "gives", set: "sets" }[effect]} ${amount}`
}

function judged({ rubric, locale }: RuleScope, id: string): string {
  const fact = factById(rubric, id)
  if (fact?.type !== "judged") return locale === "zh" ? "由认定人评定" : "as judged"
  return locale === "zh" ? `由认定人评定${fact.min}至${fact.max}分` : `judged from ${fact.min} to ${fact.max} points`
}

function factOf({ clause: { measure } }: RuleScope): string {
  return "of" in measure ? measure.of.fact : measure.fact
}
