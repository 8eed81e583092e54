import type { Word } from "../words/word.ts"
import { Comparisons } from "./comparisons.ts"
import type {
  EachPhrase,
  PartialPhrase,
  QuantityPhrase,
  SharePhrase,
  EffectPhrase,
  CapPhrase,
  ThresholdPhrase,
} from "./phrase.ts"
import { tokenOf } from "./tokens.ts"

const ways: Readonly<Record<string, EachPhrase["way"]>> = {
  short: "short",
  below: "short",
  over: "over",
  above: "over",
  late: "late",
}

/** What is counted: 每2个, 每发生一起, 每少1次, 每低于5%; also without 每: 少1篇, 逾期1天. */
export class Occurrences extends Comparisons {
  protected every = this.RULE("every", (): EachPhrase => {
    const each = this.word(this.CONSUME(tokenOf("each")))
    this.OPTION1({ GATE: () => this.verbAhead(), DEF: () => this.CONSUME1(tokenOf("text")) })
    const way = this.OPTION2({
      GATE: () => !this.isAhead(1, "atLeast") || this.isAhead(2, "amount"),
      DEF: () => this.OR(this.one(1, "short", "below", "over", "above", "late", "atLeast")),
    })
    this.OPTION3({ GATE: () => this.isAhead(2, "amount"), DEF: () => this.CONSUME2(tokenOf("text")) })
    const number = this.OPTION4(() => this.SUBRULE(this.measured))
    const unit = this.OPTION5({
      GATE: () => this.isAhead(1, "unit") || this.unknownUnitAhead(),
      DEF: () => this.OR2(this.one(2, "unit", "text")),
    })
    return this.ACTION(() => {
      const last = unit && this.word(unit)
      const distance = way && this.word(way)
      return {
        is: "each",
        way: (distance && ways[distance.kind]) ?? "occurrence",
        every: true,
        per: number?.value,
        unit: number?.unit ?? last?.text ?? "",
        span: [each.span[0], last?.span[1] ?? number?.to ?? distance?.span[1] ?? each.span[1]],
      }
    })
  })

  /** A verb between 每 and its number: 每发生一起, 每新建成2个. */
  private verbAhead(): boolean {
    // English names the thing there: per inspection below 12.
    if (!this.isAhead(1, "text") || !/^\p{Script=Han}{1,14}$/u.test(this.ahead(1)?.text ?? "")) return false
    return (
      this.isAhead(2, "amount") ||
      (this.isAhead(2, "short", "over", "late", "below", "above") && this.isAhead(3, "amount"))
    )
  }

  /** A measure word that no list holds, right before what happens: 每瓶扣1分. */
  private unknownUnitAhead(): boolean {
    if (!this.isAhead(1, "text") || (this.ahead(1)?.text.length ?? 0) > 6) return false
    return this.isAhead(2, "deduct", "add", "get") || (this.isAhead(2, "amount") && this.isAhead(3, "points"))
  }

  protected distanceAhead(): boolean {
    if (!this.isAhead(1, "short", "over", "late")) return false
    if (this.isAhead(2, "amount")) return !this.isAhead(3, "points")
    const between = this.ahead(2)
    return (
      between?.kind === "text" && between.text.length <= 8 && this.isAhead(3, "amount") && !this.isAhead(4, "points")
    )
  }

  protected distance = this.RULE(
    "distance",
    (): EachPhrase | QuantityPhrase | ThresholdPhrase | PartialPhrase | EffectPhrase | SharePhrase | CapPhrase => {
      const way = this.word(this.OR(this.one(3, "short", "over", "late")))
      this.OPTION(() => this.CONSUME(tokenOf("text")))
      const number = this.SUBRULE(this.bare)
      return this.ACTION(() => (number.is === "quantity" ? counted(way, number) : number))
    },
  )
}

function counted(way: Word, number: QuantityPhrase): EachPhrase {
  return {
    is: "each",
    way: ways[way.kind] ?? "occurrence",
    every: false,
    per: number.value,
    unit: number.unit,
    span: [way.span[0], number.span[1]],
  }
}
