import { isJoint, type Line, splitAt, textOf } from "../moves/line.ts"
import type { Move } from "../moves/move.ts"
import { tellsFault } from "../moves/predicates.ts"
import type { EffectPhrase, Phrase } from "../phrases/phrase.ts"

/** A、B、C的，各扣N分; 分别扣X分、Y分; 国家级、省级、市级分别加3、2、1分: a move for each. */
export function spreadOf(line: Line, move: Move): readonly Move[] {
  const numbered = numbersDealtOut(move)
  return numbered === undefined ? pointsDealtOut(line, move) : numbered.flatMap((one) => pointsDealtOut(line, one))
}

/** 参保率、续保率分别低于95%、90%的，各扣1分; 县、区分别不少于6条、4条: a name and a number for each. */
function numbersDealtOut(move: Move): readonly Move[] | undefined {
  const { condition, happens } = move
  const at = condition.findIndex((phrase) => phrase.is === "mark" && phrase.mark === "spread")
  const first = condition[at + 1]
  if (at < 1 || first?.is !== "threshold" || first.limits.length !== 1) return undefined
  const numbers: Phrase[] = [first]
  let to = at + 2
  while (isJoint(condition[to], "dun", "and") && isNumber(condition[to + 1])) {
    const number = condition[to + 1]
    if (number?.is === "threshold") numbers.push(number)
    if (number?.is === "quantity") {
      const limits = first.limits.map((limit) => ({ ...limit, value: number.value }))
      numbers.push({ ...first, limits, unit: number.unit, span: number.span })
    }
    to += 2
  }
  const start = condition.slice(0, at).findLastIndex((phrase) => isJoint(phrase, "comma", "open", "colon")) + 1
  const named = splitAt(condition.slice(start, at), "dun", "and")
  if (numbers.length < 2 || named.length !== numbers.length) return undefined
  const rest = condition.slice(to)
  const period = condition.slice(start, at).filter(({ is }) => is === "period")
  const values = happens.is === "effect" && happens.points.kind === "each" ? happens.points.values : []
  return numbers.map((number, index) => {
    const value = values[values.length === numbers.length ? index : 0]
    const dealt =
      happens.is === "effect" && value !== undefined
        ? { ...happens, points: { kind: "each", values: [value] } as const, spread: false }
        : happens
    return {
      ...move,
      happens: dealt,
      condition: [...condition.slice(0, start), ...withPeriod(named[index] ?? [], period), number, ...rest],
    }
  })
}

function withPeriod(named: readonly Phrase[], period: readonly Phrase[]): readonly Phrase[] {
  return named.some(({ is }) => is === "period") ? named : [...named, ...period]
}

function isNumber(phrase: Phrase | undefined): boolean {
  return phrase?.is === "threshold" || phrase?.is === "quantity"
}

function pointsDealtOut(line: Line, move: Move): readonly Move[] {
  const { happens } = move
  if (happens.is !== "effect" || happens.points.kind !== "each") return [move]
  const { values } = happens.points
  if (!happens.spread && values.length < 2) return [move]
  const [shared, step] = withoutStep(move.condition)
  const pieces = values.length > 1 ? piecesFor(line, shared, values.length) : faultsIn(line, shared)
  if (pieces === undefined) return values.length > 1 ? values.map((value) => withPoints(move, happens, value)) : [move]
  return pieces.map((piece, index) =>
    withPoints({ ...move, condition: [...piece, ...step] }, happens, values[index] ?? values[0] ?? "0"),
  )
}

function withPoints(move: Move, happens: EffectPhrase, value: string): Move {
  return { ...move, happens: { ...happens, points: { kind: "each", values: [value] }, spread: false } }
}

/** The step that all pieces share: …的，每次分别扣. */
function withoutStep(condition: readonly Phrase[]): readonly [readonly Phrase[], readonly Phrase[]] {
  const last = condition.at(-1)
  if (last?.is !== "each" && last?.is !== "period") return [condition, []]
  const rest = condition.slice(0, -1)
  return [isJoint(rest.at(-1), "comma") ? rest.slice(0, -1) : rest, [last]]
}

/** As many pieces as there are points, by thresholds, commas or the list in the last part. */
function piecesFor(
  line: Line,
  condition: readonly Phrase[],
  count: number,
): readonly (readonly Phrase[])[] | undefined {
  const byComma = splitAt(condition, "comma")
  if (byComma.length === count && byComma.every((piece) => textOf(line, piece).length > 1)) return inherited(byComma)
  const last = byComma.at(-1) ?? []
  const ways = [
    splitAt(last, "dun", "and", "or"),
    splitAt(last, "dun"),
    splitAt(condition, "dun", "comma", "and", "or"),
    splitAt(condition, "dun", "comma"),
    splitAt(last, "and", "or"),
  ]
  return ways.find((pieces) => pieces.length === count)
}

/** 全年检查不少于12次，其中夜间检查不少于4次: the period holds for both. */
function inherited(pieces: readonly Phrase[][]): Phrase[][] {
  const period = pieces[0]?.find(({ is }) => is === "period")
  return pieces.map((piece, index) =>
    index === 0 || period === undefined || piece.some(({ is }) => is === "period") ? piece : [period, ...piece],
  )
}

/** Faults, each with words of its own; or names that share one fault (会议记录、学习笔记不全的). */
function faultsIn(line: Line, condition: readonly Phrase[]): readonly (readonly Phrase[])[] | undefined {
  const pieces = splitAt(condition, "dun", "comma", "and")
  const telling = pieces.filter((piece) => isFault(line, piece)).length
  if (pieces.length < 2) return undefined
  if (telling < 2) return withoutContext(line, pieces)
  const joined: Phrase[][] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last === undefined || (isFault(line, piece) && isFault(line, last))) joined.push([...piece])
    else last.push(...piece)
  }
  return joined.length > 1 ? joined : undefined
}

function isFault(line: Line, piece: readonly Phrase[]): boolean {
  return tellsFault(textOf(line, piece)) || piece.some(({ is }) => is === "threshold")
}

/** A first part that only says where (年度考核中，A、B、C各扣1分) is no piece. */
function withoutContext(line: Line, pieces: readonly Phrase[][]): readonly Phrase[][] {
  const [first, ...rest] = pieces
  const isContext = first !== undefined && /(?:中|时|期间|方面|内)$/.test(textOf(line, first))
  return isContext && rest.length > 1 ? rest : pieces
}
