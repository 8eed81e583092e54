import type { Finding, LintScope } from "../finding.ts"
import { nodesOf } from "../scope.ts"

/** A clause or a group that points at words which its criterion does not have. */
export function wordsNotThere({ criteria }: LintScope): Finding[] {
  return criteria.flatMap((linted) => {
    const { words, number } = linted.criterion
    return nodesOf(linted).flatMap(({ node, path }): Finding[] => {
      if (!node.says) return []
      const [from, to] = node.says
      if (to <= words.length && words.slice(from, to).trim() !== "") return []
      return [
        {
          code: "wordsNotThere",
          severity: "error",
          at: { ...linted.at, clause: node.id },
          says: {
            zh: `第${number}条的条款 ${node.id} 所指的文字（第${from + 1}至${to}字）不在原文之内，原文共${words.length}字。`,
            en: `Clause ${node.id} points at characters ${from + 1} to ${to} of criterion ${number}, which has ${words.length}.`,
          },
          fix: {
            says: { zh: "指向全条文字。", en: "Point at all words of the criterion." },
            set: [{ path: [...path, "says"], value: [0, words.length] }],
          },
        },
      ]
    })
  })
}
