import { amountAt, perHeadEnd } from "./amounts.ts"
import { asideAt, numberingEnd, quotationEnd } from "./asides.ts"
import { unitAt, wordAt } from "./lexicon/lexicon.ts"
import { normalise } from "./normalise.ts"
import { nthAt } from "./nth.ts"
import type { Word, WordKind } from "./word.ts"

const signs: Readonly<Record<string, WordKind>> = {
  ",": "comma",
  "、": "dun",
  ":": "colon",
  ";": "semi",
  "。": "stop",
  "！": "stop",
  "!": "stop",
  "?": "stop",
  "\n": "stop",
  "(": "open",
  ")": "close",
  "×": "times",
  "=": "equals",
  "/": "slash",
  "+": "plus",
}
const verbs = new Set<WordKind>(["deduct", "add", "get", "most", "exhaust", "minus", "plus"])
const joints = new Set<WordKind>(["comma", "semi", "stop", "colon", "open", "numbering"])

/** Cuts words into numbers, measure words, comparators, effects, joints and the plain runs between them. */
export function cut(words: string): Word[] {
  return new Cutter(normalise(words)).cut()
}

class Cutter {
  readonly #plain: string
  readonly #words: Word[] = []
  #at = 0
  /** Where the plain run that is being gathered began. */
  #run = -1
  /** Where the next 外 that belongs to a 除 stands. */
  #outside = -1

  constructor(plain: string) {
    this.#plain = plain
  }

  cut(): Word[] {
    while (this.#at < this.#plain.length) this.#next()
    this.#endRun()
    return this.#words
  }

  #next(): void {
    const { before } = this
    if (this.#plain[this.#at] === " " || this.#plain[this.#at] === "\t") return this.#skip()
    const quoted = quotationEnd(this.#plain, this.#at)
    if (quoted !== undefined) return this.#gather(quoted)
    if (this.#aside() || this.#numbering() || this.#sign()) return
    const perHead = perHeadEnd(this.#plain, this.#at)
    if (perHead !== undefined) return this.#gather(perHead)
    const nth = nthAt(this.#plain, this.#at)
    if (nth) return this.#push("nth", nth.end, { value: nth.value, unit: nth.unit, flag: nth.onward })
    if (this.#number(before) || this.#dash() || this.#exemption()) return
    const word = wordAt(this.#plain, this.#at)
    if (word === undefined) return this.#unitOrRun()
    if (word.kind === "text") return this.#gather(this.#at + word.text.length)
    const extra = word.period === undefined ? {} : { period: word.period, flag: word.mean === true }
    this.#push(word.kind, this.#at + word.text.length, extra)
  }

  get before(): string {
    return this.#plain[this.#at - 1] ?? ""
  }

  get last(): WordKind | undefined {
    return this.#run >= 0 ? "text" : this.#words.at(-1)?.kind
  }

  #skip(): void {
    if (this.#run >= 0 && this.#plain[this.#at + 1] === " ") this.#endRun()
    this.#at++
  }

  #aside(): boolean {
    if (this.#plain[this.#at] !== "(") return false
    const aside = asideAt(this.#plain, this.#at, this.last === "text")
    if (aside === undefined) return false
    if (aside.kind === "text") this.#gather(aside.end)
    else this.#push(aside.kind, aside.end)
    return true
  }

  #numbering(): boolean {
    if (this.last !== undefined && !joints.has(this.last)) return false
    const end = numberingEnd(this.#plain, this.#at)
    if (end === undefined) return false
    this.#push("numbering", end)
    return true
  }

  #sign(): boolean {
    const character = this.#plain[this.#at] ?? ""
    const kind = character === "." ? "stop" : signs[character]
    if (kind === undefined) return false
    this.#push(kind, this.#at + 1)
    return true
  }

  #number(before: string): boolean {
    const known = wordAt(this.#plain, this.#at)
    const inName = known !== undefined && !(known.kind === "text" && this.last !== undefined && verbs.has(this.last))
    if (inName) return false
    const amount = amountAt(this.#plain, this.#at, before)
    if (amount === undefined) return false
    if (amount.kind === "text") {
      this.#gather(amount.end)
      return true
    }
    this.#push("amount", amount.end, {
      ...(amount.value === undefined ? {} : { value: amount.value }),
      ...(amount.unit === undefined ? {} : { unit: amount.unit }),
    })
    this.#unit()
    return true
  }

  /** A dash is a minus before a number after words, and 至 between two numbers. */
  #dash(): boolean {
    const dash = /^[-~]+/.exec(this.#plain.slice(this.#at, this.#at + 4))?.[0]
    if (dash === undefined) return false
    const between =
      this.last === "amount" ||
      this.last === "unit" ||
      this.last === "points" ||
      this.last === "including" ||
      this.last === "excluding"
    const end = this.#at + dash.length
    if (between) this.#push("to", end)
    else if (/\d/.test(this.#plain[end] ?? "")) this.#push("minus", end)
    else this.#gather(end)
    return true
  }

  /** 除…外: both ends are words of their own, what lies between is plain. */
  #exemption(): boolean {
    if (this.#at === this.#outside) {
      const long = /^(?:以外|之外|外)/.exec(this.#plain.slice(this.#at, this.#at + 2))?.[0] ?? "外"
      this.#push("outside", this.#at + long.length)
      return true
    }
    if (this.#plain[this.#at] !== "除" || wordAt(this.#plain, this.#at)?.text === "除外") return false
    const end = /^除(?!了?此)[^。;\n]{1,40}?(?=(?:以外|之外|外)(?:[,的)]|每|未|不|没|缺|无|其|均|$))/.exec(
      this.#plain.slice(this.#at, this.#at + 44),
    )
    if (end === null) return false
    this.#push("besides", this.#at + 1)
    this.#outside = this.#at - 1 + end[0].length
    return true
  }

  #unit(): void {
    if (this.#plain[this.#at] === " ") this.#at++
    if (this.#plain[this.#at] === "分" && !/^分(?:钟|贝)/.test(this.#plain.slice(this.#at, this.#at + 2))) {
      this.#push("points", this.#at + 1)
      return
    }
    const unit = unitAt(this.#plain, this.#at)
    if (unit !== undefined) this.#push("unit", this.#at + unit.length)
  }

  /** A measure word counts as one only behind a number, 每 or a slash; anywhere else it is part of a run. */
  #unitOrRun(): void {
    const unit = this.last === "each" || this.last === "slash" ? unitAt(this.#plain, this.#at) : undefined
    if (unit !== undefined) this.#push("unit", this.#at + unit.length)
    else this.#gather(this.#at + 1)
  }

  #gather(end: number): void {
    if (this.#run < 0) this.#run = this.#at
    this.#at = end
  }

  #endRun(): void {
    if (this.#run < 0) return
    const span = [this.#run, this.#at] as const
    this.#words.push({ kind: "text", text: this.#plain.slice(...span), span })
    this.#run = -1
  }

  #push(kind: WordKind, end: number, extra: Partial<Word> = {}): void {
    this.#endRun()
    this.#words.push({ kind, text: this.#plain.slice(this.#at, end), span: [this.#at, end], ...extra })
    this.#at = end
  }
}
