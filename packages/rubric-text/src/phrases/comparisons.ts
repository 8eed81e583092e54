import type { Word } from "../words/word.ts"
import type { Bound, CapPhrase, PartialPhrase, ThresholdPhrase } from "./phrase.ts"
import { type MeasuredWords, openThreshold, Quantities, rangeOf } from "./quantities.ts"
import { boundOf } from "./simple.ts"
import { tokenOf } from "./tokens.ts"

const nowhere: Word = { kind: "below", text: "", span: [0, 0] }
/** What may stand between a comparator and its number: 不足应到人数三分之二, never another fault. */
const mayStandBetween = /^[^未不没无缺漏]{1,12}$/u

/** Comparators before a number, and what parts of a unit count as: 少于3次, 达不到100%, 不足1个百分点按1个百分点计算. */
export class Comparisons extends Quantities {
  protected comparisonAhead(): boolean {
    if (!this.isAhead(1, "below", "atLeast", "above", "atMost")) return false
    return this.isAhead(2, "amount") || this.betweenAhead(2)
  }

  private betweenAhead(at: number): boolean {
    const number = this.isAhead(at + 1, "of") ? at + 2 : at + 1
    return (
      this.isAhead(at, "text") && this.isAhead(number, "amount") && mayStandBetween.test(this.ahead(at)?.text ?? "")
    )
  }

  protected comparison = this.RULE("comparison", (): ThresholdPhrase | PartialPhrase | CapPhrase => {
    const comparator = this.word(this.OR1(this.one(1, "below", "atLeast", "above", "atMost")))
    const between = this.OPTION1({ GATE: () => this.betweenAhead(1), DEF: () => this.SUBRULE(this.between) })
    const number = this.SUBRULE(this.measured)
    const end = this.OPTION2(() => this.SUBRULE(this.inclusion))
    return this.OR2([
      {
        // 超过10分的，按10分计算.
        GATE: () => comparator.kind === "above" && number.unit === "分" && this.partAhead(),
        ALT: () => this.SUBRULE(this.most, { ARGS: [comparator] }),
      },
      {
        GATE: () => comparator.kind === "below" && this.partAhead(),
        ALT: () => this.SUBRULE(this.part, { ARGS: [comparator, number] }),
      },
      {
        GATE: () => this.isAhead(1, "to") && this.isAhead(2, "amount"),
        ALT: () => {
          this.CONSUME(tokenOf("to"))
          const to = this.SUBRULE2(this.measured)
          const toEnd = this.OPTION3(() => this.SUBRULE2(this.inclusion))
          return this.ACTION(() => startingAt(comparator, rangeOf(number, end, to, toEnd)))
        },
      },
      {
        ALT: () => {
          const side = this.OPTION4(() => this.OR3(this.one(2, "orMore", "orLess", "within")))
          const later = this.OPTION5(() => this.SUBRULE3(this.inclusion))
          return this.ACTION(() => {
            const open = side && this.word(side)
            // 超过规定时限3天以内: what is exceeded has a name, and the number is compared by the word behind it.
            if (open && between) return openThreshold(open, number, end ?? later, comparator.span[0])
            return thresholdOf(comparator, number, end ?? later, open)
          })
        },
      },
    ])
  })

  /** 不足应到人数的三分之二: what the number is a part of. */
  private between = this.RULE("between", (): boolean => {
    this.CONSUME(tokenOf("text"))
    this.OPTION(() => this.CONSUME(tokenOf("of")))
    return true
  })

  /** Whether the words go on to say what a part of a unit counts as. */
  private partAhead(): boolean {
    const at = this.afterFillers(1)
    if (this.isAhead(at, "countAs") && this.isAhead(at + 1, "amount")) return true
    return this.isAhead(at, "ignored", "nothing", "zero") || /^按(?:实际)?比例/.test(this.ahead(at)?.text ?? "")
  }

  private afterFillers(from: number): number {
    let at = from
    while (at < from + 4 && (this.isAhead(at, "of", "comma") || this.ahead(at)?.text === "部分")) at++
    return at
  }

  private most = this.RULE("most", (comparator: Word = nowhere): CapPhrase => {
    this.MANY(() => this.OR1(this.one(7, "of", "comma")))
    this.CONSUME(tokenOf("countAs"))
    const points = this.SUBRULE(this.measured)
    const end = this.OPTION(() =>
      this.OR2(this.one(8, "counted", "get", "deduct", "deducting", "scoring", "adding", "add")),
    )
    return this.ACTION(() => ({
      is: "cap",
      points: points.value,
      total: false,
      text: comparator.text,
      span: [comparator.span[0], end ? this.word(end).span[1] : points.to],
    }))
  })

  private part = this.RULE("part", (comparator: Word = nowhere, number?: MeasuredWords): PartialPhrase => {
    this.MANY({
      GATE: () => !/^按(?:实际)?比例/.test(this.ahead(1)?.text ?? ""),
      DEF: () => this.OR1(this.one(3, "of", "comma", "text")),
    })
    return this.OR2([
      {
        ALT: () => {
          this.CONSUME(tokenOf("countAs"))
          const as = this.SUBRULE(this.measured)
          const end = this.OPTION(() =>
            this.OR3(this.one(4, "counted", "get", "deduct", "deducting", "scoring", "adding", "add")),
          )
          return this.ACTION(() => partialOf("up", comparator, number, end ? this.word(end).span[1] : as.to))
        },
      },
      {
        ALT: () => {
          const end = this.word(this.OR4(this.one(5, "ignored", "nothing", "zero")))
          return this.ACTION(() => ({ ...partialOf("down", comparator, number, end.span[1]), ...closing(end) }))
        },
      },
      {
        ALT: () => {
          const end = this.word(this.CONSUME2(tokenOf("text")))
          this.OPTION2(() => this.OR5(this.one(6, "counted", "deduct", "deducting", "scoring", "get", "adding")))
          return this.ACTION(() => partialOf("exact", comparator, number, end.span[1]))
        },
      },
    ])
  })
}

function partialOf(
  partial: PartialPhrase["partial"],
  comparator: Word,
  number: MeasuredWords | undefined,
  to: number,
): PartialPhrase {
  const threshold = thresholdOf(comparator, number ?? { value: "0", unit: "", from: 0, to }, undefined, undefined)
  return { is: "partial", partial, threshold, span: [comparator.span[0], to] }
}

/** 不足3人的不得分 may just as well be a band of its own as a word on parts: the outcome is kept. */
function closing(end: Word): Pick<PartialPhrase, "outcome"> {
  if (end.kind !== "zero" && end.kind !== "nothing") return {}
  return { outcome: { is: "outcome", outcome: end.kind, text: end.text, span: end.span } }
}

function startingAt(comparator: Word, range: ThresholdPhrase): ThresholdPhrase {
  return { ...range, span: [comparator.span[0], range.span[1]] }
}

function thresholdOf(
  comparator: Word,
  number: MeasuredWords,
  included: Word | undefined,
  side: Word | undefined,
): ThresholdPhrase {
  const bound = boundOf(comparator)
  const isOpen = comparator.kind !== "atLeast" && comparator.kind !== "atMost"
  return {
    is: "threshold",
    limits: [
      {
        bound: included === undefined ? bound : includedBound(bound, included),
        value: number.value,
        explicit: isOpen || included !== undefined,
      },
    ],
    unit: number.unit,
    range: false,
    within: false,
    span: [comparator.span[0], included?.span[1] ?? side?.span[1] ?? number.to],
  }
}

function includedBound(bound: Bound, included: Word): Bound {
  const up = bound === "gt" || bound === "ge"
  if (included.kind === "including") return up ? "ge" : "le"
  return up ? "gt" : "lt"
}
