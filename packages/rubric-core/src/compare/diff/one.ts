import type { PlacedCriterion } from "../../rubric/outline.ts"
import type { Criterion, Rubric } from "../../rubric/rubric.ts"
import { changedPart } from "./changed-part.ts"
import type { Change, ChangeKind } from "./diff.ts"
import { factChanges } from "./fact-changes.ts"
import { ruleChanges } from "./rule-changes.ts"

/** Both rubrics, and what stands for what in them. */
export interface Compared {
  readonly before: Rubric
  readonly after: Rubric
  /** By id of the old fact: the id of the new one. */
  readonly facts: ReadonlyMap<string, string>
  /** Whether the second place is where the first one went on. */
  readonly isSamePlace: (before: PlacedCriterion, after: PlacedCriterion) => boolean
}

/** What changed between a criterion and the one that it became. */
export function changesOfOne(compared: Compared, before: PlacedCriterion, after: PlacedCriterion): Change[] {
  const [old, young] = [before.criterion, after.criterion]
  const { number } = young
  const change = (kind: ChangeKind, zh: string, en: string): Change => ({
    kind,
    before: [old.id],
    after: [young.id],
    says: { zh, en },
  })
  const changes: Change[] = []
  if (!compared.isSamePlace(before, after)) {
    const [from, to] = placesOf(before, after)
    changes.push(
      change("moved", `第${number}条由“${from}”移至“${to}”。`, `Criterion ${number} moved from “${from}” to “${to}”.`),
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
        `第${number}条基准分由${pointsOf(old, "zh")}改为${pointsOf(young, "zh")}。`,
        `Criterion ${number} went from ${pointsOf(old, "en")} to ${pointsOf(young, "en")}.`,
      ),
    )
  }
  if (old.words !== young.words) {
    const [was, is] = changedPart(old.words, young.words)
    changes.push(
      change(
        "reworded",
        `第${number}条的文字由“${was}”改为“${is}”。`,
        `The words of criterion ${number} went from “${was}” to “${is}”.`,
      ),
    )
  }
  const rules = ruleChanges(compared, old, young)
  if (rules) {
    changes.push(
      change(
        "rescored",
        `第${number}条的计分规则有改动：${rules.zh}。`,
        `Criterion ${number} is scored by other clauses: ${rules.en}.`,
      ),
    )
  }
  const asked = factChanges(compared, old, young)
  if (asked) {
    changes.push(
      change(
        "asked",
        `第${number}条询问的事实有改动：${asked.zh}。`,
        `Criterion ${number} asks for other facts: ${asked.en}.`,
      ),
    )
  }
  if (old.evidence?.zh !== young.evidence?.zh || old.evidence?.en !== young.evidence?.en) {
    const [zh, en] = [young.evidence?.zh ?? "不再要求", young.evidence?.en ?? "none any more"]
    changes.push(
      change("evidence", `第${number}条要求的材料改为：${zh}。`, `The material for criterion ${number} is now: ${en}.`),
    )
  }
  return changes
}

/** Items, or where those have one name, sections. */
function placesOf(before: PlacedCriterion, after: PlacedCriterion): readonly [string, string] {
  if (before.item.name !== after.item.name) return [before.item.name, after.item.name]
  return [before.section.name, after.section.name]
}

function pointsOf({ basePoints, start }: Criterion, locale: "zh" | "en"): string {
  if (locale === "zh") return `${basePoints}分（${start === "full" ? "扣分制" : "加分制"}）`
  return `${basePoints} points (${start === "full" ? "starts full" : "starts empty"})`
}
