import type { Word } from "../words/word.ts"
import type { Bound, JointPhrase, MarkPhrase, Phrase } from "./phrase.ts"

const joints: ReadonlySet<string> = new Set<JointPhrase["joint"]>([
  "comma",
  "dun",
  "colon",
  "semi",
  "stop",
  "open",
  "close",
  "numbering",
  "and",
  "or",
])
const marks: ReadonlySet<string> = new Set<MarkPhrase["mark"]>([
  "judge",
  "veto",
  "highest",
  "except",
  "besides",
  "outside",
  "average",
  "base",
  "otherwise",
  "each",
  "spread",
])

function isJoint(kind: string): kind is JointPhrase["joint"] {
  return joints.has(kind)
}

function isMark(kind: string): kind is MarkPhrase["mark"] {
  return marks.has(kind)
}

const bounds: Readonly<Record<string, Bound>> = { below: "lt", atLeast: "ge", above: "gt", atMost: "le" }

/** Which side of its number a comparator takes. */
export function boundOf(comparator: Word): Bound {
  return bounds[comparator.kind] ?? "lt"
}

/** The phrase that one word makes by itself. */
export function simplePhrase(word: Word): Phrase {
  const { kind, text, span } = word
  if (isJoint(kind)) return { is: "joint", joint: kind, text, span }
  if (isMark(kind)) return { is: "mark", mark: kind, text, span }
  switch (kind) {
    case "zero":
    case "nothing":
    case "full":
      return { is: "outcome", outcome: kind, text, span }
    case "gone":
      return { is: "cap", total: false, text, span }
    case "period":
      return { is: "period", period: word.period ?? "year", average: word.flag === true, text, span }
    case "nth":
      return {
        is: "nth",
        nth: Number(word.value ?? "1"),
        unit: word.unit ?? "",
        onward: word.flag === true,
        text,
        span,
      }
    case "below":
    case "atLeast":
    case "above":
    case "atMost":
      return { is: "threshold", limits: [], unit: "", range: false, within: false, refers: boundOf(word), span }
    default:
      return { is: "text", text, span }
  }
}
