import { criterionById } from "../../rubric/outline.ts"
import type { Finding, LintScope } from "../finding.ts"

/** What the words leave open, at all its places, with the readings to choose from. */
export function readingQuestions({ rubric }: LintScope): Finding[] {
  return (rubric.questions ?? []).map(({ at, ask, candidates, chosen }) => {
    const answer = chosen === undefined ? undefined : candidates[chosen]
    const numbers = [...new Set(at.flatMap(({ criterion }) => criterionById(rubric, criterion ?? "")?.number ?? []))]
    const several = numbers.length > 1
    const [zh, en] = several ? [`第${numbers.join("、")}条：`, `Criteria ${numbers.join(", ")}: `] : ["", ""]
    return {
      code: "readingQuestion",
      severity: "question",
      at: at[0] ?? {},
      ...(at.length > 1 && { also: at.slice(1) }),
      says: {
        zh: `${zh}${ask.zh}${answer ? `（现按：${answer.zh}）` : "（尚未选定）"}`,
        en: `${en}${ask.en} ${answer ? `(Read now as: ${answer.en})` : "(Not chosen yet.)"}`,
      },
      candidates,
      ...(chosen !== undefined && { chosen }),
    }
  })
}
