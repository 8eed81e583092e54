import canonicalize from "canonicalize"
import type { ClauseNode } from "../rubric/clause.ts"
import type { Fact } from "../rubric/fact.ts"
import type { PlacedCriterion } from "../rubric/outline.ts"
import type { Criterion } from "../rubric/rubric.ts"
import type { Change, ChangeKind } from "./diff.ts"

/** What changed between a criterion and the one that it became. */
export function changesOfOne(before: PlacedCriterion, after: PlacedCriterion): Change[] {
  const [old, young] = [before.criterion, after.criterion]
  const number = young.number
  const change = (kind: ChangeKind, zh: string, en: string): Change => ({
    kind,
    before: [old.id],
    after: [young.id],
    says: { zh, en },
  })
  const changes: Change[] = []
  if (before.item.name !== after.item.name || before.section.name !== after.section.name) {
    changes.push(
      change(
        "moved",
        `第${number}条由“${before.item.name}”移至“${after.item.name}”。`,
        `Criterion ${number} moved from “${before.item.name}” to “${after.item.name}”.`,
      ),
    )
  }
  if (old.number !== number) {
    changes.push(
      change("renumbered", `原第${old.number}条改为第${number}条。`, `Criterion ${old.number} is now ${number}.`),
    )
  }
  if (old.basePoints !== young.basePoints || old.start !== young.start) {
    changes.push(
      change(
        "repointed",
        `第${number}条基础分由${pointsOf(old, "zh")}改为${pointsOf(young, "zh")}。`,
        `Criterion ${number} went from ${pointsOf(old, "en")} to ${pointsOf(young, "en")}.`,
      ),
    )
  }
  if (old.words !== young.words) {
    changes.push(change("reworded", `第${number}条的文字有改动。`, `The words of criterion ${number} were changed.`))
  }
  if (meaningOf(old.clauses) !== meaningOf(young.clauses)) {
    changes.push(
      change("rescored", `第${number}条的计分规则有改动。`, `Criterion ${number} is scored by other clauses.`),
    )
  }
  if (askedBy(old.facts) !== askedBy(young.facts)) {
    changes.push(change("asked", `第${number}条询问的事实有改动。`, `Criterion ${number} asks for other facts.`))
  }
  return changes
}

function pointsOf({ basePoints, start }: Criterion, locale: "zh" | "en"): string {
  if (locale === "zh") return `${basePoints}分（${start === "full" ? "扣分制" : "加分制"}）`
  return `${basePoints} points (${start === "full" ? "starts full" : "starts empty"})`
}

/** What clauses compute, without their ids and the words they point at. */
function meaningOf(nodes: readonly ClauseNode[]): string {
  return canonicalize(nodes.map(bare)) ?? ""
}

function bare(node: ClauseNode): unknown {
  const { id: _, says: __, ...rest } = node
  return rest.kind === "group" ? { ...rest, members: rest.members.map(bare) } : rest
}

function askedBy(facts: readonly Fact[]): string {
  return canonicalize(facts.map(shapeOf)) ?? ""
}

/** A fact's answer, not the words in which it is asked. */
function shapeOf(fact: Fact): unknown {
  const { id, type } = fact
  switch (type) {
    case "count":
      return { id, type, max: fact.max ?? null }
    case "series":
      return { id, type, period: fact.period, length: fact.length }
    case "choice":
      return { id, type, levels: fact.levels.map((level) => level.id) }
    case "judged":
      return { id, type, min: fact.min, max: fact.max }
    case "yesNo":
    case "amount":
    case "partOfWhole":
      return { id, type }
    default:
      return type satisfies never
  }
}
