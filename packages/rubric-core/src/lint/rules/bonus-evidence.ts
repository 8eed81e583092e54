import type { Finding, LintScope } from "../finding.ts"
import { clausesOf } from "../scope.ts"

/** A bonus criterion that gives points without demanding anything to show for them. */
export function bonusEvidence({ criteria }: LintScope): Finding[] {
  return criteria.flatMap((linted): Finding[] => {
    const { section, criterion, at } = linted
    if (section.bonus !== true || criterion.evidence) return []
    const bare = clausesOf(linted).filter(({ node }) => node.effect === "add" && node.evidence !== true)
    if (bare.length === 0) return []
    return [
      {
        code: "bonusWithoutEvidence",
        severity: "warning",
        at,
        says: {
          zh: `第${criterion.number}条是加分项，但没有要求佐证材料。`,
          en: `Criterion ${criterion.number} gives bonus points without asking for evidence.`,
        },
        fix: {
          says: { zh: "要求佐证材料。", en: "Ask for evidence." },
          set: bare.map(({ path }) => ({ path: [...path, "evidence"], value: true })),
        },
      },
    ]
  })
}
