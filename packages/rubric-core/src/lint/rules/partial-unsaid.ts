import { lintEach } from "../../rate/each/lint.ts"
import type { Finding, LintScope } from "../finding.ts"
import { clausesOf } from "../scope.ts"

/** Nothing says what a part of a unit counts as: asked once for the whole rubric, at the first clause. */
export function partialUnsaid({ criteria, ...scope }: LintScope): Finding[] {
  const unsaid = criteria.flatMap((linted) =>
    clausesOf(linted)
      .filter(
        ({ node }) => node.effect !== "veto" && node.rate.kind === "each" && lintEach(node.measure, node.rate, scope),
      )
      .map(({ node, path }) => ({ node, path, at: linted.at, number: linted.criterion.number })),
  )
  const [first] = unsaid
  if (!first) return []
  const numbers = [...new Set(unsaid.map(({ number }) => number))]
  return [
    {
      code: "partialUnsaid",
      severity: "question",
      at: { ...first.at, clause: first.node.id, span: first.node.says },
      says: {
        zh: `第${numbers.join("、")}条没有写明不足一个单位的部分怎样计算：现按整数计数、比率和金额按实际计算。`,
        en: `Criteria ${numbers.join(", ")} do not say what a part of a unit counts as: counts are taken in whole ones, ratios and amounts exactly.`,
      },
      candidates: [
        { zh: "不足的不计", en: "a part does not count" },
        { zh: "不足的按一个单位计", en: "a part counts as a whole one" },
        { zh: "按实际计算", en: "exactly" },
      ],
      fix: {
        says: { zh: "写明不足的不计。", en: "Say that a part does not count." },
        set: unsaid.map(({ path }) => ({ path: [...path, "rate", "partial"], value: "down" })),
      },
    },
  ]
}
