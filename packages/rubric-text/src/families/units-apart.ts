import { unitsNamed } from "../criterion/unit-variants.ts"
import { isJoint, type Line, splitAt, textOf, trim } from "../moves/line.ts"
import type { Move } from "../moves/move.ts"
import type { Phrase } from "../phrases/phrase.ts"

interface Part {
  readonly units: readonly string[]
  readonly phrases: readonly Phrase[]
}

/** 县不少于30家，区不少于20家，每少1家扣0.1分: a move for each kind of unit, with the step and the points that they share. */
export function unitsApart(line: Line, move: Move): readonly Move[] {
  const [shared, step] = withoutStep(move.condition)
  const own = partsOf(line, shared)
  if (own !== undefined) {
    // What is measured is said once, before the first of them.
    return own.parts.map(({ units, phrases }, at) => ({
      ...move,
      units,
      condition: [...(at === 0 ? own.before : []), ...phrases, ...step],
    }))
  }
  const isBare = step.length > 0 && !shared.some(({ is }) => is === "threshold" || is === "quantity")
  const said = isBare ? partsOf(line, move.lead) : undefined
  if (said === undefined) return [move]
  return said.parts.map(({ units, phrases }) => ({ ...move, units, condition: [...phrases, ...shared, ...step] }))
}

/** The step that all of them share, with the comma before it. */
function withoutStep(condition: readonly Phrase[]): readonly [readonly Phrase[], readonly Phrase[]] {
  const last = condition.at(-1)
  if (last?.is !== "each") return [condition, []]
  const rest = condition.slice(0, -1)
  return isJoint(rest.at(-1), "comma") ? [rest.slice(0, -1), condition.slice(-2)] : [rest, [last]]
}

/** 信息报送县每月少于10条: the unit right before the number. */
function unitBeforeNumber(line: Line, piece: readonly Phrase[]): readonly string[] | undefined {
  const at = piece.findIndex(({ is }) => is === "period" || is === "threshold")
  const before = piece[at - 1]
  if (before?.is !== "text") return undefined
  return /^[^县区]*[^县区各市辖社园地](县|区)$/.test(before.text) ? unitsNamed(before.text.slice(-1)) : undefined
}

/** The parts that begin with a unit, each with what follows it; nothing where fewer than two different ones are named. */
function partsOf(line: Line, phrases: readonly Phrase[]) {
  const before: Phrase[] = []
  const parts: { units: readonly string[]; phrases: Phrase[] }[] = []
  for (const piece of splitAt(phrases, "comma", "dun", "semi", "stop")) {
    const units = unitsNamed(textOf(line, trim(piece))) ?? unitBeforeNumber(line, piece)
    if (units) parts.push({ units, phrases: [...piece] })
    else (parts.at(-1)?.phrases ?? before).push(...piece)
  }
  const named = new Set(parts.map(({ units }) => units.join()))
  const areCompared = parts.every((part: Part) =>
    part.phrases.some(({ is }) => is === "threshold" || is === "quantity"),
  )
  return parts.length > 1 && named.size === parts.length && areCompared ? { before, parts } : undefined
}
