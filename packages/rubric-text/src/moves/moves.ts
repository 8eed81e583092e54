import type { CapPhrase, EffectPhrase, OutcomePhrase, Phrase, QuantityPhrase } from "../phrases/phrase.ts"
import { isJoint, type Line, partsOf, spanOf, textOf, trim } from "./line.ts"
import type { Happening, Move, Moves, Note } from "./move.ts"
import { demandsEvidence, excuses, followsRatio, lacksEvidence, pointsElsewhere } from "./predicates.ts"

/** Puts phrases together into moves, each a condition and what happens, and notes about the moves before them. */
export function movesOf(line: Line, phrases: readonly Phrase[]): Moves {
  return new Gathering(line, phrases).gather()
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

class Gathering {
  readonly #line: Line
  readonly #phrases: readonly Phrase[]
  readonly #moves: Mutable<Move>[] = []
  readonly #notes: Note[] = []
  #lead: Phrase[] = []
  #pending: Phrase[] = []
  #segment = 0
  #sentence = 0
  /** Nothing but this happening's own rest has been said since: 加2分奖励. */
  #justHappened = false
  /** No joint stands between the last happening and here. */
  #inPart = false
  /** 扣2分：未建立台账的: the condition stands behind a colon. */
  #conditionBehind = false
  /** A remark in brackets right behind a happening. */
  #remark = false

  constructor(line: Line, phrases: readonly Phrase[]) {
    this.#line = line
    this.#phrases = phrases
  }

  gather(): Moves {
    this.#phrases.forEach((phrase, index) => this.#take(phrase, index))
    this.#endSegment()
    return { moves: this.#moves, notes: this.#notes }
  }

  #take(phrase: Phrase, index: number): void {
    switch (phrase.is) {
      case "joint":
        return this.#joint(phrase)
      case "cap":
        return this.#cap(phrase)
      case "partial":
        return this.#note({ is: "partial", partial: phrase.partial, ...this.#place(phrase) })
      case "outcome":
      case "share":
        return this.#happen(phrase)
      case "effect":
        return this.#effect(phrase, index)
      case "quantity":
        if (phrase.unit === "分" && this.#endsPart(index))
          return this.#happen(barePoints(phrase, this.#phrases[index + 1]))
        return this.#wait(phrase, this.#phrases[index + 1])
      case "mark":
        if (phrase.mark === "highest")
          return this.#note({ is: "highest", ...this.#placeOf([...this.#dropPart(), phrase]) })
        if (phrase.mark === "veto") return this.#happen({ ...phrase, mark: "veto" })
        return this.#wait(phrase, this.#phrases[index + 1])
      default:
        return this.#wait(phrase, this.#phrases[index + 1])
    }
  }

  #cap(cap: CapPhrase): void {
    const lead = this.#dropPart()
    this.#judgeUpTo(cap)
    this.#note({ is: "cap", cap, ...this.#placeOf([...lead, cap]) })
  }

  /** 成效突出的酌情加分，最多2分；较好的，最多1分: a condition with nothing but its most is judged like the one before. */
  #judgeUpTo({ verb, points, span }: CapPhrase): void {
    const last = this.#moves.at(-1)
    if (points === undefined || last?.segment === this.#segment || last?.happens.is !== "effect") return
    if (last.happens.points.kind !== "none" || trim(this.#pending).length === 0) return
    const at = [span[0], span[0]] as const
    this.#pending.push({ is: "mark", mark: "judge", text: "", span: at })
    this.#happen({ is: "effect", verb: verb ?? last.happens.verb, points: { kind: "none" }, spread: false, span: at })
  }

  #wait(phrase: Phrase, next: Phrase | undefined): void {
    const isRest = this.#justHappened && phrase.is === "text" && (next === undefined || next.is === "joint")
    this.#justHappened = false
    // The rest of a happening (加2分奖励) is no condition.
    if (!isRest || phrase.text.length > 4) this.#pending.push(phrase)
  }

  #effect(effect: EffectPhrase, index: number): void {
    if (effect.points.kind !== "none") return this.#happen(effect)
    const next = this.#phrases[index + 1]
    const ends =
      next === undefined || (next.is === "joint" && !isJoint(next, "colon", "dun", "and", "or")) || next.is === "cap"
    const last = this.#notes.at(-1)
    if (last?.is === "highest" && last.span[1] === effect.span[0]) {
      this.#notes[this.#notes.length - 1] = { ...last, span: [last.span[0], effect.span[1]] }
      return
    }
    if (this.#namesVerb(effect) || this.#movesRange(effect)) return
    if (ends && !(effect.verb === "get" && this.#isName(effect))) return this.#happen(effect)
    this.#wait({ is: "text", text: this.#line.plain.slice(...effect.span), span: effect.span }, next)
  }

  /** 每部1分, 按每件0.3分累计: points that no verb moves stand at the end of their part. */
  #endsPart(index: number): boolean {
    const next = this.#phrases[index + 1]
    if (next === undefined || next.is === "joint" || next.is === "cap") return true
    if (next.is === "effect") return next.points.kind === "none"
    return next.is === "text" && /^(?:的?标准|的?比例|累计|累加|进行|予以|计|奖励|扣除|扣减)/.test(next.text)
  }

  /** 按0.2分/次累计扣分: the verb stands behind its points. */
  #namesVerb({ verb, span }: EffectPhrase): boolean {
    const last = this.#moves.at(-1)
    if (!this.#inPart || last?.happens.is !== "effect" || verb === undefined) return false
    if (
      !/^(?:的?(?:标准|分值|比例|档次|幅度))?(?:累计|累加|累积|进行|予以|给予|计|分别|逐一|叠加)*$/.test(
        textOf(this.#line, this.#pending),
      )
    )
      return false
    this.#pending = []
    last.happens = { ...last.happens, verb: last.happens.verb ?? verb, span: [last.happens.span[0], span[1]] }
    return true
  }

  /** 在0.5分至1.5分之间扣分, 在1至2分范围内加分: the points stand before their verb. */
  #movesRange(effect: EffectPhrase): boolean {
    const at = this.#pending.findLastIndex(({ is }) => is !== "text" && is !== "mark")
    const range = this.#pending[at]
    if (range?.is !== "threshold" || !range.range || range.unit !== "分") return false
    const [low, high] = range.limits
    const rest = textOf(this.#line, this.#pending.slice(at + 1))
    if (
      low === undefined ||
      high === undefined ||
      !/^(?:的?(?:之间|范围内?|区间|幅度内?|内)|酌情|予以|给予|进行|酌|适当)*$/.test(rest)
    )
      return false
    this.#pending = this.#pending.slice(0, at)
    const points = { kind: "range", min: low.value, max: high.value } as const
    this.#happen({ ...effect, points, span: [range.span[0], effect.span[1]] })
    return true
  }

  /** 得分 alone at the end of a part is a name (自评得分), unless a way to compute it stands before it. */
  #isName(effect: EffectPhrase): boolean {
    const part = this.#partText()
    const judged = this.#pending.some((phrase) => phrase.is === "mark" && phrase.mark === "judge")
    return part === ""
      ? !judged
      : !followsRatio(part) &&
          !pointsElsewhere(part) &&
          !judged &&
          !/计分|给分|赋分|打分/.test(this.#line.plain.slice(...effect.span))
  }

  #happen(happens: Happening): void {
    const condition = trim(this.#pending)
    const parts = partsOf(condition)
    const text = textOf(this.#line, condition)
    this.#pending = []
    this.#justHappened = true
    this.#inPart = true
    if (happens.is === "outcome" && this.#isNoteInDisguise(happens, text, condition)) return
    const [notes, own] = this.#notesAhead(condition, parts)
    for (const note of notes) this.#note(note)
    if (this.#endsShare(happens, own)) return
    this.#moves.push({
      condition: own,
      happens,
      tail: [],
      lead: this.#lead,
      segment: this.#segment,
      sentence: this.#sentence,
    })
  }

  /** …×5分计算得分: the verb of a share stands behind it. */
  #endsShare(happens: Happening, condition: readonly Phrase[]): boolean {
    const last = this.#moves.at(-1)
    if (happens.is !== "effect" || happens.points.kind !== "none" || condition.length > 0) return false
    if (last?.happens.is !== "share") return false
    last.happens = { ...last.happens, span: [last.happens.span[0], happens.span[1]] }
    return true
  }

  /** 未提供佐证材料的不加分 and 因不可抗力…的不扣分 say something about the moves before them. */
  #isNoteInDisguise(happens: OutcomePhrase, text: string, condition: readonly Phrase[]): boolean {
    const { outcome } = happens
    const place = this.#placeOf([...condition, happens])
    const adds =
      this.#moves.length > 0 &&
      this.#moves.every(({ happens }) => !(happens.is === "effect" && happens.verb === "deduct"))
    if (outcome !== "full" && lacksEvidence(text) && (outcome === "nothing" || adds)) {
      this.#note({ is: "evidence", ...place, segment: -1 })
      return true
    }
    if (outcome !== "nothing" || this.#moves.length === 0 || !excuses(text)) return false
    this.#note({ is: "exempt", ...place })
    return true
  }

  /** Parts at the head of a condition that still speak of the move before it. */
  #notesAhead(condition: readonly Phrase[], parts: readonly Phrase[][]): readonly [Note[], Phrase[]] {
    const notes: Note[] = []
    if (this.#moves.at(-1)?.segment !== this.#segment) return [notes, [...condition]]
    let from = 0
    for (const part of parts) {
      const kind = this.#noteKind(part)
      const last = part.at(-1)
      if (kind === undefined || last === undefined || part === parts.at(-1)) break
      notes.push({ is: kind, ...this.#placeOf(part) })
      from = condition.indexOf(last) + 1
    }
    return [notes, trim(condition.slice(from))]
  }

  #joint(phrase: Phrase): void {
    if (isJoint(phrase, "colon") && this.#justHappened && this.#moves.at(-1)?.condition.length === 0) {
      this.#conditionBehind = true
    }
    this.#justHappened = false
    this.#inPart = false
    if (isJoint(phrase, "semi", "stop")) {
      this.#endSegment()
      this.#segment++
      if (isJoint(phrase, "stop")) this.#sentence++
      return
    }
    if (isJoint(phrase, "open") && this.#pending.length === 0) this.#remark = true
    if (isJoint(phrase, "close") && this.#remark) {
      this.#remark = false
      return this.#endRemark()
    }
    if (
      isJoint(phrase, "numbering") &&
      this.#moves.at(-1)?.segment === this.#segment &&
      trim(this.#pending).length === 0
    ) {
      // A new number begins a new segment even where the semicolon was forgotten.
      this.#segment++
    }
    if (this.#pending.length > 0 || isJoint(phrase, "and", "or", "open")) this.#pending.push(phrase)
  }

  /** What a bracket behind a happening said, where nothing happened in it. */
  #endRemark(): void {
    const remark = trim(this.#pending)
    this.#pending = []
    if (remark.length === 0) return
    const kind = this.#noteKind(remark)
    const last = this.#moves.at(-1)
    if (kind !== undefined) this.#note({ is: kind, ...this.#placeOf(remark) })
    else if (last) last.tail = [...last.tail, ...remark]
    else this.#lead = [...this.#lead.slice(-leadKept), ...remark]
  }

  /** A segment that ends without anything happening: notes, a requirement, or words that are left. */
  #endSegment(): void {
    const rest = trim(this.#pending)
    this.#pending = []
    this.#remark = false
    const last = this.#moves.at(-1)
    const isCondition = this.#conditionBehind && last?.segment === this.#segment && last.condition.length === 0
    this.#conditionBehind = false
    if (rest.length === 0) return
    if (isCondition) {
      last.condition = rest
      return
    }
    const requirement: Phrase[] = []
    const whole = textOf(this.#line, rest)
    if (pointsElsewhere(whole) && /得分|扣分|加分|计分|评分|分值|打分|计算|折算/.test(whole)) {
      return this.#note({ is: "refers", ...this.#placeOf(rest) })
    }
    for (const part of partsOf(rest)) {
      const kind = this.#noteKind(part)
      if (kind === undefined) requirement.push(...(requirement.length === 0 ? [] : [between(part)]), ...part)
      else this.#note({ is: kind, ...this.#placeOf(part) })
    }
    if (this.#completes(requirement)) return
    this.#lead =
      requirement.length === 0 ? this.#lead : [...this.#lead.slice(-leadKept), between(requirement), ...requirement]
  }

  /** 每少报1篇扣0.2分，全年任务数为10篇: the number of a step may be said behind it. */
  #completes(requirement: readonly Phrase[]): boolean {
    const last = this.#moves.at(-1)
    if (last?.segment !== this.#segment || !requirement.some(isNumber)) return false
    const isStep = last.condition.some((phrase) => phrase.is === "each" && phrase.way !== "occurrence")
    if (!isStep || last.condition.some(isNumber)) return false
    last.tail = [...last.tail, ...requirement]
    return true
  }

  #noteKind(part: readonly Phrase[]): "exempt" | "evidence" | undefined {
    const text = textOf(this.#line, part)
    const excepts = part.some((phrase) => phrase.is === "mark" && phrase.mark === "except")
    if (excepts) return "exempt"
    return demandsEvidence(text) ? "evidence" : undefined
  }

  /** Takes the words in front of a note within its part along with it: 同一事项(就高不就低). */
  #dropPart(): Phrase[] {
    let from = this.#pending.length
    while (from > 0 && !isJoint(this.#pending[from - 1], "comma", "open", "close", "colon")) from--
    const dropped = this.#pending.slice(from)
    this.#pending = this.#pending.slice(0, from)
    if (trim(this.#pending).length === 0) this.#pending = []
    return dropped
  }

  #partText(): string {
    return textOf(this.#line, partsOf(this.#pending).at(-1) ?? [])
  }

  #place(phrase: Phrase): Omit<Note & { is: "highest" }, "is"> {
    return this.#placeOf([phrase])
  }

  #placeOf(phrases: readonly Phrase[]): Omit<Note & { is: "highest" }, "is"> {
    return { after: this.#moves.length, segment: this.#segment, sentence: this.#sentence, span: spanOf(phrases) }
  }

  #note(note: Note): void {
    this.#notes.push(note)
    this.#justHappened = true
  }
}

/** Requirements further back than this bear on nothing, and a long text must not carry them all along. */
const leadKept = 40

function isNumber({ is }: Phrase): boolean {
  return is === "threshold" || is === "quantity"
}

/** A joint between parts of a requirement, which are kept without the ones that stood there. */
function between(part: readonly Phrase[]): Phrase {
  const at = part[0]?.span[0] ?? 0
  return { is: "joint", joint: "comma", text: "", span: [at, at] }
}

/** 每部1分; 按每例1分扣除: the verb may stand behind the points. */
function barePoints({ value, span }: QuantityPhrase, next: Phrase | undefined): EffectPhrase {
  const verb = next?.is === "text" && next.text.startsWith("扣") ? "deduct" : undefined
  const to = verb === undefined ? span[1] : (next?.span[0] ?? span[1]) + 2
  return { is: "effect", verb, points: { kind: "each", values: [value] }, spread: false, span: [span[0], to] }
}
