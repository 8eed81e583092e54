import { type Clause, type Criterion, factById, type Locale, type Rubric } from "@plumbline/rubric-core"
import type { PlainRule } from "../rules.ts"
import { factsIn, nameIn } from "./facts.ts"
import { movedRule } from "./moved.ts"
import { unitsIn } from "./units.ts"

/** A clause of a rubric in the notation of readings; nothing where the notation cannot hold it. */
export function plainRule(rubric: Rubric, criterion: Criterion, clause: Clause, locale: Locale): PlainRule | undefined {
  const fact = factsIn(rubric, clause)
  const when = unitsIn(clause.when)
  const excuse = excuseIn(rubric, clause, locale)
  if (fact === undefined || when === undefined || excuse === undefined) return undefined
  const common = {
    name: nameIn(fact, criterion, clause, locale),
    ...(when.length === 0 ? {} : { when }),
    ...excuse,
    ...(clause.evidence ? { evidence: true as const } : {}),
  }
  if (clause.effect === "veto")
    return clause.measure.kind === "yes" ? { kind: "yes", effect: "veto", scope: clause.scope, ...common } : undefined
  const rule = movedRule(fact, clause, locale)
  const isRate = locale === "zh" && rule !== undefined && rule.kind !== "share" && fact.type === "partOfWhole"
  const name = isRate && !/[率度比例重]$/.test(common.name) ? `${common.name}的比例` : common.name
  return rule && { ...common, name, ...rule, ...(clause.cap === undefined ? {} : { cap: clause.cap }) }
}

/** One fact that is so excuses; anything more is not said by one word. */
function excuseIn(
  rubric: Rubric,
  { unless }: Clause,
  locale: Locale,
): Pick<PlainRule, "unless" | "excuse"> | undefined {
  if (unless === undefined) return {}
  if (!("is" in unless) || !unless.is) return undefined
  const name = factById(rubric, unless.fact)?.name?.[locale]
  return { unless: true, ...(name === undefined ? {} : { excuse: name }) }
}
