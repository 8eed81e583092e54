import type { Word } from "../words/word.ts"
import type {
  Limit,
  Measured,
  QuantityPhrase,
  SharePhrase,
  EffectPhrase,
  CapPhrase,
  ThresholdPhrase,
} from "./phrase.ts"
import { tokenOf } from "./tokens.ts"
import { WordParser } from "./word-parser.ts"

export interface MeasuredWords extends Measured {
  readonly from: number
  readonly to: number
}

type BareNumber = QuantityPhrase | ThresholdPhrase | EffectPhrase | SharePhrase | CapPhrase

/** Numbers with their measure words, and what may stand behind them: 3次, 80%以上, 3次至5次, 0.2分/条, 2分封顶. */
export class Quantities extends WordParser {
  protected measured = this.RULE("measured", (): MeasuredWords => {
    const amount = this.CONSUME(tokenOf("amount"))
    const unit = this.OPTION(() => this.OR(this.one(1, "unit", "points")))
    return this.ACTION(() => {
      const number = this.word(amount)
      const measure = unit === undefined ? undefined : this.word(unit)
      return {
        value: number.value ?? "0",
        unit: number.unit ?? measure?.text ?? "",
        from: number.span[0],
        to: (measure ?? number).span[1],
      }
    })
  })

  /** （含） and （不含） behind a number, alone or around 以上. */
  protected inclusion = this.RULE("inclusion", () => this.word(this.OR(this.one(2, "including", "excluding"))))

  protected bare = this.RULE("bare", (): BareNumber => {
    const first = this.SUBRULE(this.measured)
    const firstEnd = this.OPTION1(() => this.SUBRULE1(this.inclusion))
    const found = this.OPTION2({
      GATE: () => this.goesOn(first.unit),
      DEF: () =>
        this.OR([
          { ALT: () => this.SUBRULE(this.range, { ARGS: [first, firstEnd] }) },
          { ALT: () => this.SUBRULE(this.open, { ARGS: [first, firstEnd] }) },
          { ALT: () => this.SUBRULE(this.rate, { ARGS: [first] }) },
          { ALT: () => this.SUBRULE(this.ceiling, { ARGS: [first] }) },
          { ALT: () => this.SUBRULE(this.multiple, { ARGS: [first] }) },
        ]),
    })
    return this.ACTION(
      () => found ?? { is: "quantity", value: first.value, unit: first.unit, span: [first.from, first.to] },
    )
  })

  /** Whether what stands behind a number still belongs to it. */
  private goesOn(unit: string): boolean {
    if (this.isAhead(1, "to")) return this.isAhead(2, "amount")
    if (this.isAhead(1, "orMore", "orLess", "within", "beyond")) return true
    if (unit !== "分") return false
    if (this.isAhead(1, "slash")) return this.isAhead(2, "unit", "text")
    return this.isAhead(1, "most", "until") || (this.isAhead(1, "times") && this.isAhead(2, "text"))
  }

  protected range = this.RULE("range", (from?: MeasuredWords, fromEnd?: Word): ThresholdPhrase => {
    this.CONSUME(tokenOf("to"))
    const to = this.SUBRULE2(this.measured)
    const toEnd = this.OPTION(() => this.SUBRULE3(this.inclusion))
    return this.ACTION(() => rangeOf(from ?? to, fromEnd, to, toEnd))
  })

  private open = this.RULE("open", (number?: MeasuredWords, end?: Word): ThresholdPhrase => {
    const side = this.word(this.OR(this.one(3, "orMore", "orLess", "within", "beyond")))
    const later = this.OPTION(() => this.SUBRULE(this.inclusion))
    return this.ACTION(() =>
      openThreshold(side, number ?? { value: "0", unit: "", from: 0, to: 0 }, end ?? later, number?.from ?? 0),
    )
  })

  /** 0.2分/条. */
  private rate = this.RULE("rate", (points?: MeasuredWords): EffectPhrase => {
    this.CONSUME(tokenOf("slash"))
    const unit = this.word(this.OR(this.one(4, "unit", "text")))
    return this.ACTION(() => ({
      is: "effect",
      verb: undefined,
      points: { kind: "each", values: [points?.value ?? "0"] },
      spread: false,
      slash: unit.text,
      span: [points?.from ?? 0, unit.span[1]],
    }))
  })

  /** 2分封顶, 2分为限. */
  private ceiling = this.RULE("ceiling", (points?: MeasuredWords): CapPhrase => {
    const end = this.word(this.OR(this.one(5, "most", "until")))
    return this.ACTION(() => ({
      is: "cap",
      points: points?.value ?? "0",
      total: false,
      text: end.text,
      span: [points?.from ?? 0, end.span[1]],
    }))
  })

  /** 5分×完成率. */
  private multiple = this.RULE("multiple", (points?: MeasuredWords): SharePhrase => {
    this.CONSUME(tokenOf("times"))
    const ratio = this.word(this.CONSUME(tokenOf("text")))
    return this.ACTION(() => ({ is: "share", of: points?.value ?? "base", span: [points?.from ?? 0, ratio.span[1]] }))
  })
}

/** 3天以内, 80%以上（含）: the word behind the number compares. */
export function openThreshold(
  side: Word,
  number: MeasuredWords,
  included: Word | undefined,
  from: number,
): ThresholdPhrase {
  return {
    is: "threshold",
    limits: [openLimit(side, number.value, included)],
    unit: number.unit,
    range: false,
    within: side.kind === "within",
    span: [from, Math.max(included?.span[1] ?? 0, side.span[1])],
  }
}

function openLimit(side: Word, value: string, included: Word | undefined): Limit {
  const inside = included === undefined ? side.kind !== "beyond" : included.kind === "including"
  const up = side.kind === "orMore" || side.kind === "beyond"
  const explicit = included !== undefined || side.kind === "beyond" || /及|或|含/.test(side.text)
  return { bound: up ? (inside ? "ge" : "gt") : inside ? "le" : "lt", value, explicit }
}

export function rangeOf(
  from: MeasuredWords,
  fromEnd: Word | undefined,
  to: MeasuredWords,
  toEnd: Word | undefined,
): ThresholdPhrase {
  const percent = /^[\d.]+$/.test(from.value) ? (/[%‰]$/.exec(to.value)?.[0] ?? "") : ""
  const low: Limit = {
    bound: fromEnd?.kind === "excluding" ? "gt" : "ge",
    value: from.value + percent,
    explicit: fromEnd !== undefined,
  }
  const high: Limit = {
    bound: toEnd?.kind === "including" ? "le" : "lt",
    value: to.value,
    explicit: toEnd !== undefined,
  }
  return {
    is: "threshold",
    limits: [low, high],
    unit: to.unit || from.unit,
    range: true,
    within: false,
    span: [from.from, (toEnd?.span ?? [0, to.to])[1]],
  }
}
