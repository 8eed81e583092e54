import type { Finding, LintScope } from "../finding.ts"

/** What the words leave open, each at its first place, with the readings to choose from. */
export function readingQuestions({ rubric }: LintScope): Finding[] {
  return (rubric.questions ?? []).map(({ at, ask, candidates, chosen }) => {
    const answer = chosen === undefined ? undefined : candidates[chosen]
    return {
      code: "readingQuestion",
      severity: "question",
      at: at[0] ?? {},
      says: {
        zh: `${ask.zh}${answer ? `（现按：${answer.zh}）` : "（尚未选定）"}`,
        en: `${ask.en} ${answer ? `(Read now as: ${answer.en})` : "(Not chosen yet.)"}`,
      },
      candidates,
      ...(chosen !== undefined && { chosen }),
    }
  })
}
