import type { Word } from "../words/word.ts"
import { Occurrences } from "./occurrences.ts"
import type { EffectPhrase, Points, Verb } from "./phrase.ts"
import { tokenOf } from "./tokens.ts"

const verbs: Readonly<Record<string, Verb>> = {
  deduct: "deduct",
  deducting: "deduct",
  minus: "deduct",
  add: "add",
  adding: "add",
  plus: "add",
  get: "get",
  scoring: "get",
}

/** Points that move: 扣1分, 计-1分, 扣1至2分, 分别加3分、2分、1分, 扣0.5分/次, 酌情扣分. */
export class Movements extends Occurrences {
  protected movementAhead(): boolean {
    const at = this.isAhead(1, "spread") ? 2 : 1
    if (this.isAhead(at, "deducting", "adding", "scoring")) return true
    if (at === 2 && this.isAhead(2, "amount")) return this.isAhead(3, "points", "dun", "comma")
    if (!this.isAhead(at, "deduct", "add", "get", "minus", "plus")) return false
    const number = this.isAhead(at + 1, "minus", "plus", "period") ? at + 2 : at + 1
    return this.isAhead(number, "amount") && !this.isAhead(number + 1, "unit") && !this.isRatio(number)
  }

  private isRatio(at: number): boolean {
    return /[%‰/]/.test(this.ahead(at)?.value ?? "")
  }

  protected movement = this.RULE("movement", (): EffectPhrase => {
    const spread = this.OPTION1(() => this.CONSUME(tokenOf("spread")))
    const verb = this.OPTION2(() =>
      this.OR(this.one(1, "deduct", "add", "get", "deducting", "adding", "scoring", "minus", "plus")),
    )
    const sign = this.OPTION3(() => this.OR2(this.one(2, "minus", "plus", "period")))
    const points = this.OPTION4({
      GATE: () => this.isAhead(1, "amount") && !this.isAhead(2, "unit") && !this.isRatio(1),
      DEF: () => this.SUBRULE(this.points, { ARGS: [spread !== undefined] }),
    })
    return this.ACTION(() => {
      const begin = spread ?? verb
      const said = sign && this.word(sign).kind === "minus" ? "deduct" : verb && verbs[this.word(verb).kind]
      const from = begin ? this.word(begin).span[0] : (points?.from ?? 0)
      return {
        is: "effect",
        verb: said,
        points: points?.points ?? { kind: "none" },
        spread: spread !== undefined,
        ...(points?.slash === undefined ? {} : { slash: points.slash }),
        span: [from, points?.to ?? (verb ? this.word(verb).span[1] : from)],
      }
    })
  })

  private points = this.RULE("points", (spread?: boolean) => {
    const first = this.SUBRULE1(this.measured)
    const more = [first]
    let upTo: typeof first | undefined
    this.OPTION1({
      GATE: () => this.isAhead(2, "amount"),
      DEF: () => {
        this.CONSUME(tokenOf("to"))
        upTo = this.SUBRULE2(this.measured)
      },
    })
    this.MANY({
      GATE: () => this.listGoesOn(spread === true),
      DEF: () => {
        this.OR1(this.one(3, "dun", "comma", "and"))
        more.push(this.SUBRULE3(this.measured))
      },
    })
    const slash = this.OPTION2(() => {
      this.CONSUME(tokenOf("slash"))
      return this.OR2(this.one(4, "unit", "text"))
    })
    return this.ACTION(() => {
      const last = slash && this.word(slash)
      const end = upTo ?? more.at(-1) ?? first
      return { points: pointsOf(more, upTo), from: first.from, to: last?.span[1] ?? end.to, slash: unitOf(last) }
    })
  })

  /** 3分、2分、1分 and 3、2、1分 go on; 3分、2个得2分 does not. */
  private listGoesOn(spread: boolean): boolean {
    if (
      !this.isAhead(1, ...(spread ? (["dun", "comma", "and"] as const) : (["dun"] as const))) ||
      !this.isAhead(2, "amount")
    ) {
      return false
    }
    if (this.isRatio(2)) return false
    if (this.isAhead(3, "points"))
      return !this.isAhead(4, "slash", "orMore", "orLess") && (spread || !this.isAhead(4, "of"))
    return this.isAhead(3, "dun", "and") && this.isAhead(4, "amount")
  }
}

interface Valued {
  readonly value: string
}

function pointsOf(values: readonly Valued[], upTo: Valued | undefined): Points {
  if (upTo !== undefined) return { kind: "range", min: values[0]?.value ?? "0", max: upTo.value }
  return { kind: "each", values: values.map(({ value }) => value) }
}

function unitOf(word: Word | undefined): string | undefined {
  return word?.text
}
