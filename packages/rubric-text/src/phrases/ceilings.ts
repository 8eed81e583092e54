import type { WordKind } from "../words/word.ts"
import { Movements } from "./movements.ts"
import type { CapPhrase, SharePhrase, TextPhrase, Verb } from "./phrase.ts"
import { tokenOf } from "./tokens.ts"

const fillers: readonly WordKind[] = [
  "total",
  "most",
  "exhaust",
  "deduct",
  "add",
  "get",
  "deducting",
  "adding",
  "scoring",
  "atMost",
  "text",
  "period",
]
const verbs: Readonly<Record<string, Verb>> = {
  deduct: "deduct",
  deducting: "deduct",
  add: "add",
  adding: "add",
  get: "get",
  scoring: "get",
}

/** The most that may be moved: 最高2分, 累计不超过3分, 扣完3分为止; and shares of a ratio: 得分=完成数/计划数×6分. */
export class Ceilings extends Movements {
  protected capAhead(): boolean {
    if (!this.isAhead(1, ...fillers) || this.isAhead(1, "text", "period")) return false
    let said: WordKind | undefined
    for (let at = 1; at <= 9; at++) {
      if (this.isAhead(at, "total", "most", "exhaust", "atMost")) said = strongest(said, this.ahead(at)?.kind)
      if (this.isAhead(at, "base")) return said !== undefined
      if (this.isAhead(at, "amount")) return said !== undefined && this.isCapOf(at, said)
      if (!this.isAhead(at, ...fillers) || (this.isAhead(at, "text") && (this.ahead(at)?.text.length ?? 0) > 6))
        return false
    }
    return false
  }

  private isCapOf(at: number, said: WordKind): boolean {
    if (/[%‰/]/.test(this.ahead(at)?.value ?? "")) return false
    const end = this.isAhead(at + 1, "points") ? at + 2 : at + 1
    if (this.isAhead(end, "orMore", "orLess", "within", "including", "excluding", "to", "unit", "slash")) return false
    if (said === "atMost" || said === "total") return end === at + 2 && !this.isAhead(end, "of", "text", "deduct")
    return end === at + 2 || this.endsAt(end)
  }

  protected cap = this.RULE("cap", (): CapPhrase => {
    const words: ReturnType<typeof this.word>[] = []
    this.AT_LEAST_ONE(() => {
      words.push(this.word(this.OR1(this.one(1, ...fillers))))
    })
    const points = this.OR2([
      { ALT: () => this.SUBRULE(this.measured) },
      {
        ALT: () => {
          this.CONSUME(tokenOf("base"))
          return undefined
        },
      },
    ])
    const until = this.OPTION(() => this.CONSUME(tokenOf("until")))
    return this.ACTION(() => {
      const verb = words.map(({ kind }) => verbs[kind]).find((said) => said !== undefined)
      const drained = words.some(({ kind }) => kind === "exhaust") && points?.value === "0"
      return {
        is: "cap",
        ...(points === undefined || drained ? {} : { points: points.value }),
        total: words.some(({ kind }) => kind === "total"),
        ...(verb === undefined ? {} : { verb }),
        text: words.map(({ text }) => text).join(""),
        span: [words[0]?.span[0] ?? 0, until ? this.word(until).span[1] : (points?.to ?? words.at(-1)?.span[1] ?? 0)],
      }
    })
  })

  /** 得分=实际完成数/计划数×6分. */
  protected formula = this.RULE("formula", (): SharePhrase => {
    const begin = this.word(this.CONSUME(tokenOf("scoring")))
    this.CONSUME(tokenOf("equals"))
    let of = "base"
    let end = begin.span[1]
    this.MANY({
      GATE: () => !this.isAhead(1, "comma", "semi", "stop") && this.ahead(1) !== undefined,
      DEF: () => {
        const word = this.word(
          this.OR(
            this.one(
              2,
              "amount",
              "unit",
              "points",
              "text",
              "slash",
              "times",
              "open",
              "close",
              "base",
              "of",
              "and",
              "minus",
              "plus",
              "scoring",
              "get",
              "average",
              "period",
              "total",
              "atLeast",
            ),
          ),
        )
        this.ACTION(() => {
          if (word.kind === "amount" && word.value !== undefined && !/[%‰/]/.test(word.value)) of = word.value
          end = word.span[1]
        })
      },
    })
    return this.ACTION(() => ({ is: "share", of: of === "100" ? "base" : of, span: [begin.span[0], end] }))
  })

  /** ×6分, 乘以基准分. */
  protected times = this.RULE("times", (): SharePhrase => {
    const begin = this.word(this.CONSUME(tokenOf("times")))
    const points = this.OR([
      { ALT: () => this.SUBRULE(this.measured) },
      {
        ALT: () => {
          this.CONSUME(tokenOf("base"))
          return undefined
        },
      },
    ])
    return this.ACTION(() => ({
      is: "share",
      of: points?.value ?? "base",
      span: [begin.span[0], points?.to ?? begin.span[1]],
    }))
  })

  /** 基准分×完成率. */
  protected baseTimes = this.RULE("baseTimes", (): SharePhrase => {
    const begin = this.word(this.CONSUME(tokenOf("base")))
    this.CONSUME(tokenOf("times"))
    const ratio = this.word(this.CONSUME(tokenOf("text")))
    return this.ACTION(() => ({ is: "share", of: "base", span: [begin.span[0], ratio.span[1]] }))
  })

  /** 满分10分 says what the criterion is worth, and moves nothing. */
  protected worth = this.RULE("worth", (): TextPhrase => {
    const begin = this.word(this.OR(this.one(3, "full", "base")))
    const points = this.SUBRULE(this.measured)
    return this.ACTION(() => ({ is: "text", text: begin.text, span: [begin.span[0], points.to] }))
  })
}

function strongest(known: WordKind | undefined, found: WordKind | undefined): WordKind | undefined {
  return known === "most" || known === "exhaust" ? known : found
}
