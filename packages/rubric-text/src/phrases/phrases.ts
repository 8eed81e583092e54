import { type Word, wordKinds } from "../words/word.ts"
import { Ceilings } from "./ceilings.ts"
import type { EachPhrase, Phrase } from "./phrase.ts"
import { simplePhrase } from "./simple.ts"

/** The grammar of a line: phrases that mean something to a score, and plain words between them. */
class PhraseParser extends Ceilings {
  #line = this.RULE("line", (): Phrase[] => {
    const phrases: Phrase[] = []
    this.MANY({
      GATE: () => this.ahead(1) !== undefined,
      DEF: () => {
        const phrase = this.SUBRULE(this.phrase)
        this.ACTION(() => phrases.push(phrase))
      },
    })
    return phrases
  })

  private phrase = this.RULE("phrase", (): Phrase =>
    this.OR({
      DEF: [
        { GATE: () => this.isAhead(2, "equals"), ALT: () => this.SUBRULE(this.formula) },
        { GATE: () => this.capAhead(), ALT: () => this.SUBRULE(this.cap) },
        { GATE: () => this.isAhead(2, "amount") && this.isAhead(3, "points"), ALT: () => this.SUBRULE(this.worth) },
        { GATE: () => this.isAhead(2, "amount", "base"), ALT: () => this.SUBRULE(this.times) },
        { GATE: () => this.isAhead(2, "times") && this.isAhead(3, "text"), ALT: () => this.SUBRULE(this.baseTimes) },
        { GATE: () => this.movementAhead(), ALT: () => this.SUBRULE(this.movement) },
        { GATE: () => this.isAhead(1, "each"), ALT: () => this.SUBRULE(this.every) },
        { GATE: () => this.distanceAhead(), ALT: () => this.SUBRULE(this.distance) },
        { GATE: () => this.isAhead(1, "amount"), ALT: () => this.SUBRULE(this.bare) },
        { GATE: () => this.comparisonAhead(), ALT: () => this.SUBRULE(this.comparison) },
        { ALT: () => this.SUBRULE(this.simple) },
      ],
      IGNORE_AMBIGUITIES: true,
    }),
  )

  /** A word that begins no rule. */
  private simple = this.RULE("simple", (): Phrase => {
    const word = this.word(this.OR(this.one(1, ...wordKinds)))
    return this.ACTION(() => simplePhrase(word))
  })

  constructor() {
    super()
    this.performSelfAnalysis()
  }

  read(words: readonly Word[]): Phrase[] {
    this.take(words)
    const phrases = this.#line()
    // A line that the rules cannot take is still a line: nothing is read in it, and its numbers are reported as unread.
    return this.errors.length > 0 ? words.map(simplePhrase) : phrases
  }
}

let parser: PhraseParser | undefined

/** The phrases of a line. Every word belongs to exactly one; words that no rule begins are text. */
export function phrasesOf(words: readonly Word[]): Phrase[] {
  parser ??= new PhraseParser()
  return joinText(settleParts(parser.read(words)))
}

/** 不足6小时的不扣分 says what a part of 每6小时 counts as; after any other step, or another number, it is a band. */
function settleParts(phrases: readonly Phrase[]): Phrase[] {
  let step: EachPhrase | undefined
  return phrases.flatMap((phrase) => {
    if (phrase.is === "each") step = phrase
    if (phrase.is === "threshold") step = undefined
    if (phrase.is !== "partial" || phrase.outcome === undefined) return [phrase]
    const { limits, unit } = phrase.threshold
    const isPart = step !== undefined && limits[0]?.value === (step.per ?? "1") && isSameUnit(unit, step.unit)
    return isPart ? [phrase] : [phrase.threshold, phrase.outcome]
  })
}

const isSameUnit = (one: string, other: string): boolean => one === other || one === "" || other === ""

function joinText(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = []
  for (const phrase of phrases) {
    const last = joined.at(-1)
    if (phrase.is === "text" && last?.is === "text") {
      joined[joined.length - 1] = {
        ...last,
        text: last.text + (last.span[1] < phrase.span[0] ? " " : "") + phrase.text,
        span: [last.span[0], phrase.span[1]],
      }
    } else joined.push(phrase)
  }
  return joined
}
