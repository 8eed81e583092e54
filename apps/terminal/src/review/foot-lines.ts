import { displayPoints, fingerprintOf, type Locale, shortFingerprint } from "@plumbline/rubric-core"
import { mayFinish, unfinished } from "../finishing/finish-lines.ts"
import { blank, type Line, line, spread, toned, wrapLine } from "../screen/line.ts"
import { type Say, syncWord } from "../screen/texts.ts"
import type { Review } from "./review.ts"
import type { ReviewSitting } from "./use-review.ts"

const keys = {
  zh: "a 同意  e 改事实  ↑↓ 选事实  ←→ 上下条  m 未核实  c 意见  o 佐证  g 跳转  ? 全部",
  en: "a agree  e change  ↑↓ fact  ←→ criterion  m unmarked  c remarks  o files  g jump  ?",
} as const

/** Two rows: what was said last and where the marks are, and the keys; a question takes both. */
export function footLines(review: Review, sitting: ReviewSitting, columns: number, locale: Locale, say: Say): Line[] {
  const question = questionOf(review, sitting, say)
  if (question !== undefined) {
    const rows = wrapLine(line(toned("ask", question)), columns)
    return [rows[0] ?? blank, rows[1] ?? blank]
  }
  const { sync } = review
  const tone = sync === "saved" ? "gained" : sync === "sending" ? "quiet" : "ask"
  const said = sitting.notice || (sync === "saved" || sync === "sending" ? "" : (review.fault?.[locale] ?? ""))
  const where = toned(tone, syncWord(sync, review.unsent, locale))
  return [spread(line(toned("ask", said)), line(where), columns), line(toned("quiet", keys[locale]))]
}

function questionOf(review: Review, { asking }: ReviewSitting, say: Say): string | undefined {
  switch (asking.kind) {
    case "confirmRest":
      return say("confirmRest", { count: asking.count })
    case "settle":
      return say("settleHow")
    case "help":
      return say("anyKeyBack")
    case "finish": {
      if (!mayFinish(unfinished(review))) return say("finishNotYet")
      const { verified } = review.reading
      const fingerprint = shortFingerprint(fingerprintOf(verified))
      return say("finishConfirm", { total: displayPoints(verified.total), fingerprint })
    }
    default:
      return undefined
  }
}
