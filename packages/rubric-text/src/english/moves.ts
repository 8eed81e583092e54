import { type Line, isJoint } from "../moves/line.ts"
import type { Happening, Move, Moves, Note } from "../moves/move.ts"
import type { EachPhrase, EffectPhrase, Phrase, Verb } from "../phrases/phrase.ts"
import { openers } from "./lexicon.ts"

/** English says what happens first and the condition behind it: Deduct 1 point if …; or before it, with a comma: If …, deduct 1 point. */
export function englishMoves(line: Line, phrases: readonly Phrase[]): Moves {
  const moves: Move[] = []
  const notes: Note[] = []
  segmentsOf(phrases).forEach((phrasesIn, segment) => {
    const parts = partsIn(withEffects(phrasesIn))
    parts.forEach(({ happens, condition }) => {
      const said = condition.filter(({ is }) => is !== "cap" && is !== "partial").filter(saysMore)
      const exempt = said.findIndex((phrase) => phrase.is === "mark" && phrase.mark === "except")
      const own = exempt < 0 ? said : said.slice(0, exempt)
      const unless = exempt < 0 ? [] : said.slice(exempt, exempt + 1)
      moves.push({ condition: ordered(line, own), happens, tail: unless, lead: [], segment, sentence: segment })
      for (const phrase of condition) {
        const place = { after: moves.length, segment, sentence: segment, span: phrase.span }
        if (phrase.is === "partial") notes.push({ is: "partial", partial: phrase.partial, ...place })
        if (phrase.is !== "cap") continue
        const total = condition.some((one) => !saysMore(one))
        notes.push({ is: "cap", cap: { ...phrase, total: phrase.total || total }, ...place })
      }
    })
    if (parts.length === 0) notes.push(...notesAlone(phrasesIn, moves.length, segment))
  })
  return { moves, notes }
}

/** up to 3 points in total: the end belongs to the most, and says nothing of the deed. */
function saysMore(phrase: Phrase): boolean {
  return phrase.is !== "text" || !/^(?:in total|in all|altogether|combined|together)$/i.test(phrase.text)
}

function notesAlone(phrases: readonly Phrase[], after: number, segment: number): Note[] {
  return phrases.flatMap((phrase): Note[] => {
    const place = { after, segment, sentence: segment, span: phrase.span }
    if (phrase.is === "partial") return [{ is: "partial", partial: phrase.partial, ...place }]
    return phrase.is === "cap" ? [{ is: "cap", cap: phrase, ...place }] : []
  })
}

function segmentsOf(phrases: readonly Phrase[]): Phrase[][] {
  const segments: Phrase[][] = [[]]
  for (const phrase of phrases) {
    if (isJoint(phrase, "semi", "stop")) segments.push([])
    else segments.at(-1)?.push(phrase)
  }
  return segments.filter((segment) => segment.length > 0)
}

/** Points are an effect wherever a condition follows: 2 points if below 60%, 1 for fair. */
function withEffects(phrases: readonly Phrase[]): Phrase[] {
  let verb: Verb | undefined
  const judged = phrases.some((phrase) => phrase.is === "mark" && phrase.mark === "judge")
  const named = phrases.find((phrase) => phrase.is === "effect" && phrase.points.kind === "none")
  return phrases.map((phrase, index): Phrase => {
    if (phrase.is === "effect" && phrase.verb !== undefined) verb = phrase.verb
    if (phrase.is === "cap" && judged && phrase.points !== undefined && named?.is === "effect") {
      return {
        is: "effect",
        verb: named.verb,
        points: { kind: "range", min: "0", max: phrase.points },
        spread: false,
        span: phrase.span,
      }
    }
    if (phrase === named && judged && phrases.some(({ is }) => is === "cap"))
      return { is: "text", text: "", span: phrase.span }
    const isPoints =
      phrase.is === "quantity" &&
      (phrase.unit === "分" || (phrase.unit === "" && verb !== undefined && opens(phrases[index + 1])))
    return isPoints ? pointsAs(phrase.value, verb, phrase.span) : phrase
  })
}

function pointsAs(value: string, verb: Verb | undefined, span: readonly [number, number]): EffectPhrase {
  return { is: "effect", verb, points: { kind: "each", values: [value] }, spread: false, span }
}

/** Whether what is said here begins a condition. */
function opens(phrase: Phrase | undefined): boolean {
  return phrase?.is === "each" || (phrase?.is === "text" && openers.has(firstWord(phrase.text)))
}

function firstWord(text: string): string {
  return text.trim().toLowerCase().split(" ")[0] ?? ""
}

interface Said {
  readonly happens: Happening
  readonly condition: readonly Phrase[]
}

function partsIn(phrases: readonly Phrase[]): Said[] {
  const places = phrases.flatMap((phrase, index) => (isHappening(phrase) ? [index] : []))
  const [first = 0] = places
  const before = trimJoints(phrases.slice(0, first))
  const conditionFirst = before.some(({ is }) => is !== "joint" && is !== "mark")
  return places.flatMap((place, index): Said[] => {
    const happens = phrases[place]
    const from = conditionFirst ? (places[index - 1] ?? -1) + 1 : place + 1
    const to = conditionFirst ? place : places[index + 1]
    const behind = conditionFirst && index === places.length - 1 ? phrases.slice(place + 1) : []
    if (happens === undefined || !isHappening(happens)) return []
    return [{ happens, condition: [...trimJoints(phrases.slice(from, to)), ...behind] }]
  })
}

function isHappening(phrase: Phrase): phrase is Happening {
  return (
    phrase.is === "effect" ||
    phrase.is === "outcome" ||
    phrase.is === "share" ||
    (phrase.is === "mark" && phrase.mark === "veto")
  )
}

function trimJoints(phrases: readonly Phrase[]): Phrase[] {
  const kept = [...phrases]
  while (isJoint(kept.at(-1), "comma", "and", "or")) kept.pop()
  while (isJoint(kept[0], "comma", "and", "or")) kept.shift()
  return kept
}

/** The condition in the order that the families know: what it is about, then the comparison, then the step. */
function ordered(line: Line, condition: readonly Phrase[]): Phrase[] {
  const numbers = condition.filter(({ is }) => is === "threshold" || is === "quantity")
  const step = condition.find((phrase): phrase is EachPhrase => phrase.is === "each")
  const rest = condition.filter((phrase) => phrase !== step && !numbers.includes(phrase))
  const about = rest.flatMap((phrase) => (phrase.is === "text" ? withoutOpeners(line, phrase.span) : [phrase]))
  return [
    ...trimJoints(about).filter(({ is }) => is !== "joint"),
    ...numbers,
    ...(step === undefined ? [] : [directed(step, numbers)]),
  ]
}

/** each day over 5 days steps away from the number behind it. */
function directed(step: EachPhrase, numbers: readonly Phrase[]): EachPhrase {
  const threshold = numbers.find((phrase) => phrase.is === "threshold")
  const bound = threshold?.is === "threshold" ? threshold.limits[0]?.bound : undefined
  if (bound === "lt") return { ...step, way: "short" }
  return bound === "gt" ? { ...step, way: "over" } : step
}

function withoutOpeners(line: Line, [from, to]: readonly [number, number]): Phrase[] {
  const text = line.plain.slice(from, to)
  const words = [...text.matchAll(/[^ ]+/g)]
  const isEdge = (word: string): boolean =>
    openers.has(word.toLowerCase()) || /^(?:rating|grade|level|rated|held|carried|out)$/i.test(word)
  const head = words.findIndex(([word]) => !isEdge(word))
  const tail = words.findLastIndex(([word]) => !isEdge(word))
  const [first, last] = [words[head], words[tail]]
  if (first === undefined || last === undefined) return []
  const span = [from + first.index, from + last.index + last[0].length] as const
  return [{ is: "text", text: line.plain.slice(...span), span }]
}
