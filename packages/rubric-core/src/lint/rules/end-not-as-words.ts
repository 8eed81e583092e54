import type { Clause } from "../../rubric/clause.ts"
import type { Comparison } from "../../rubric/quantity.ts"
import { asPrinted } from "../computed.ts"
import type { Finding, LintScope } from "../finding.ts"
import { numbersIn, type PrintedNumber } from "../numbers.ts"
import { clausesOf } from "../scope.ts"

/**
 * A comparison that takes a limit in where the words leave it out, or the other way: 以上, 以下, 以内 and 不低于 include the number, and
 * 不足, 低于, 超过 do not (Civil Code, article 1259). What goes from one limit to another, or says 含 itself, is left alone.
 */
export function endNotAsWords({ criteria }: LintScope): Finding[] {
  return criteria.flatMap((linted) => {
    const { words, number } = linted.criterion
    if (words.includes("含")) return []
    const printed = numbersIn(words)
    return clausesOf(linted).flatMap(({ node }): Finding[] => {
      const wrong = sidesOf(node).find(({ limit, side }) => {
        const said = new Set(
          printed.filter(({ value }) => value === asPrinted(limit)).map((each) => sideIn(words, each)),
        )
        return said.size === 1 && !said.has(side) && !said.has(undefined)
      })
      if (!wrong) return []
      const takesIn = wrong.side === "upper" ? "高的一边" : "低的一边"
      return [
        {
          code: "endNotAsWords",
          severity: "warning",
          at: { ...linted.at, clause: node.id, span: node.says },
          says: {
            zh: `第${number}条的条款 ${node.id} 把恰为${wrong.limit}算在${takesIn}，与原文用语（以上、以下、以内包括本数，不足、低于、超过不包括）不符。`,
            en: `Clause ${node.id} of criterion ${number} takes exactly ${wrong.limit} as the ${wrong.side} side, which its words do not say (以上, 以下, 以内 include the number; 不足, 低于, 超过 do not).`,
          },
        },
      ]
    })
  })
}

type Side = "upper" | "lower"

/** For each limit of a clause, to which side of it the number itself belongs. */
function sidesOf(clause: Clause): { limit: string; side: Side }[] {
  const { measure } = clause
  const comparisons: Comparison[] = [
    ...(measure.kind === "comparison" || measure.kind === "periods" ? [measure.is] : []),
    ...(clause.effect !== "veto" && clause.rate.kind === "bands" ? clause.rate.bands : []),
  ]
  return comparisons.flatMap(({ lt, le, gt, ge }) =>
    (
      [
        [lt, "upper"],
        [ge, "upper"],
        [le, "lower"],
        [gt, "lower"],
      ] as const
    ).flatMap(([limit, side]) => (typeof limit === "string" ? [{ limit, side }] : [])),
  )
}

/** To which side the words put a number; `undefined` where they do not say. */
function sideIn(words: string, { from, to }: PrintedNumber): Side | undefined {
  const [before, after] = [words.slice(Math.max(0, from - 4), from), words.slice(to, to + 8)]
  if (/[至到—–\-~～]\s*$/u.test(before) || /^[%％]?\s*[至到—–\-~～]/u.test(after)) return undefined
  const unit = /^[%％]?[^\d，。；、及以]{0,4}(?:及)?以/u.source
  if (new RegExp(`${unit}上`, "u").test(after)) return "upper"
  if (new RegExp(`${unit}[下内]`, "u").test(after)) return "lower"
  if (/(?:不低于|不少于|不小于|不足|低于|少于|小于|未达到?|达不到|达到|至少|未满|不满)\s*$/u.test(before))
    return "upper"
  if (/(?:不超过|不高于|不多于|不大于|超过|高于|多于|大于|至多)\s*$/u.test(before)) return "lower"
  return undefined
}
