import { may, type MarkBody, type Person } from "@plumbline/contract"
import { type Fact, type FactValue, type Fault, type Locale, readFactText } from "@plumbline/rubric-core"
import { useState } from "react"
import type { Say } from "../screen/texts.ts"
import { editedMark, insistedMark } from "./mark-body.ts"
import type { CriterionReading } from "./reading.ts"
import type { Review } from "./review.ts"
import { settlementChoices } from "../settling/settlement.ts"

/** What is being asked below the screen. */
export type Asking =
  | { readonly kind: "nothing" }
  | { readonly kind: "value"; readonly fact: Fact; readonly fault?: string }
  | { readonly kind: "reason"; readonly fact: Fact; readonly value: FactValue; readonly fault?: string }
  | { readonly kind: "jump"; readonly fault?: string }
  | { readonly kind: "search"; readonly fault?: string }
  | { readonly kind: "confirmRest"; readonly count: number }
  | { readonly kind: "finish" }
  | { readonly kind: "settle" }
  | { readonly kind: "remarks" }
  | { readonly kind: "evidence" }
  | { readonly kind: "help" }

export interface ReviewSitting {
  readonly at: number
  readonly current: CriterionReading | undefined
  readonly chosenFact: number
  readonly scroll: number
  readonly asking: Asking
  readonly notice: string
  readonly ask: (asking: Asking) => void
  readonly go: (at: number) => void
  readonly nextUnmarked: () => void
  readonly chooseFact: (by: number) => void
  readonly scrollTo: (row: number) => void
  readonly agree: () => void
  readonly insist: () => void
  readonly giveUp: () => void
  readonly editFact: () => void
  readonly giveValue: (fact: Fact, text: string) => void
  readonly giveReason: (fact: Fact, value: FactValue, reason: string) => void
  readonly undo: () => void
  readonly askRest: () => void
  readonly agreeRest: () => void
  readonly finish: (fingerprint: string) => void
  readonly askSettle: () => void
  readonly settle: (choice: number) => void
  readonly jump: (text: string) => void
  readonly search: (text: string) => void
}

const nothing: Asking = { kind: "nothing" }

/** What a reviewer does on one assessment, key by key; screens only lay it out. */
export function useReview(review: Review, start: number, person: Person, locale: Locale, say: Say): ReviewSitting {
  const { reading } = review
  const [at, setAt] = useState(start)
  const [chosenFact, setFact] = useState(0)
  const [scroll, setScroll] = useState(0)
  const [asking, setAsking] = useState<Asking>(nothing)
  const [notice, setNotice] = useState("")
  const current = reading.criteria[at]
  const mayVerify = may(person, "verify", reading.standing)

  const ask = (next: Asking) => {
    setNotice("")
    setScroll(0)
    setAsking(next)
  }
  const go = (to: number) => {
    setAt(Math.max(0, Math.min(reading.criteria.length - 1, to)))
    setFact(0)
    ask(nothing)
  }
  /** Does something that only who may verify may do; else says why not. */
  const asVerifier = (act: (one: CriterionReading) => void) => {
    if (!mayVerify.ok) setNotice(say(mayVerify.because === "state" ? "locked" : "notYours"))
    else if (current) act(current)
  }
  const mark = (body: MarkBody) =>
    asVerifier(({ criterion }) => {
      review.mark(criterion.id, body)
      setNotice("")
    })
  const search = (fits: (one: CriterionReading) => boolean) => {
    const order = reading.criteria.map((_, index) => (at + 1 + index) % reading.criteria.length)
    return order.find((index) => {
      const one = reading.criteria[index]
      return one !== undefined && fits(one)
    })
  }

  return {
    at,
    current,
    chosenFact,
    scroll,
    asking,
    notice,
    ask,
    go,
    nextUnmarked() {
      const next = search((one) => one !== current && needsWord(one))
      if (next === undefined) setNotice(say(current && needsWord(current) ? "onlyThisLeft" : "nothingLeft"))
      else go(next)
    },
    chooseFact(by) {
      const count = current?.criterion.facts.length ?? 1
      setFact((chosenFact + by + count) % count)
    },
    scrollTo: (row) => setScroll(Math.max(0, row)),
    agree() {
      asVerifier(({ answer }) => {
        mark({ verdict: "agreed", changes: [], sawVersion: answer.version })
        if (at + 1 < reading.criteria.length) go(at + 1)
      })
    },
    insist() {
      const body = current && insistedMark(current)
      if (body) mark(body)
    },
    giveUp() {
      if (current) review.giveUp(current.criterion.id)
    },
    editFact() {
      asVerifier(({ criterion }) => {
        const fact = criterion.facts[chosenFact]
        if (fact) ask({ kind: "value", fact })
      })
    },
    giveValue(fact, text) {
      const read = readFactText(fact, text)
      if (!read.ok) return setAsking({ kind: "value", fact, fault: withoutName(read.fault, locale) })
      if (!current || !editedMark(current, fact.id, read.value, "").isAsGiven) {
        return ask({ kind: "reason", fact, value: read.value })
      }
      // The county's own value again: nothing is changed, so there is nothing to give a reason for.
      mark(editedMark(current, fact.id, read.value, "").body)
      setAsking(nothing)
      return setNotice(say("asGiven"))
    },
    giveReason(fact, value, reason) {
      if (reason.trim() === "") return setAsking({ kind: "reason", fact, value, fault: say("needReason") })
      if (current) mark(editedMark(current, fact.id, value, reason.trim()).body)
      return ask(nothing)
    },
    undo() {
      const undone = review.undo()
      const place = reading.criteria.findIndex((one) => one.criterion.id === undone[0])
      const number = reading.criteria[place]?.criterion.number
      if (number === undefined) return setNotice(say("nothingToUndo"))
      if (undone.length > 1) return setNotice(say("undoneAll", { count: undone.length }))
      go(place)
      return setNotice(say("undone", { number }))
    },
    askRest() {
      asVerifier(() => {
        const count = reading.criteria.filter(({ own }) => own === undefined).length
        if (count === 0) setNotice(say("nothingLeft"))
        else ask({ kind: "confirmRest", count })
      })
    },
    agreeRest() {
      review.agreeRest()
      ask(nothing)
    },
    finish(fingerprint) {
      setAsking(nothing)
      setNotice(say("finishing"))
      void review.finish(fingerprint).then((done) => {
        setNotice(done ? say("finished") : (review.fault?.[locale] ?? say("finishUnsent")))
      })
    },
    askSettle() {
      if (!may(person, "settle", reading.standing).ok) setNotice(say(reading.isLead ? "locked" : "onlyLead"))
      else if (current && current.others.length > 0) ask({ kind: "settle" })
      else setNotice(say("nothingToSettle"))
    },
    settle(choice) {
      ask(nothing)
      const chosen = current && settlementChoices(current, say)[choice]
      if (!chosen) return
      const changes = [...chosen.changes]
      const verdict = changes.length === 0 ? "agreed" : "changed"
      void review.settle(current.criterion.id, { verdict, changes, sawVersion: current.answer.version })
    },
    jump(text) {
      const place = reading.criteria.findIndex(({ criterion }) => criterion.number === text.trim())
      if (place >= 0) go(place)
      else setAsking({ kind: "jump", fault: say("notFound") })
    },
    search(text) {
      const wanted = text.trim().toLowerCase()
      const place = wanted === "" ? undefined : search((one) => textOf(one, locale).includes(wanted))
      if (place !== undefined) go(place)
      else setAsking({ kind: "search", fault: say("notFound") })
    },
  }
}

/** Whether a criterion still waits for this reviewer. */
function needsWord({ own, clash, standing }: CriterionReading): boolean {
  return own === undefined || clash !== undefined || standing.standing === "differs"
}

/** Where a search looks: the words of the standard and the questions. */
function textOf({ criterion }: CriterionReading, locale: Locale): string {
  return [criterion.words, ...criterion.facts.map(({ ask }) => ask[locale])].join("\n").toLowerCase()
}

/** What is wrong with a typed value; its name needs no saying, the question stands above. */
function withoutName({ at, says }: Fault, locale: Locale): string {
  const sentence = says[locale]
  return sentence.startsWith(at) ? sentence.slice(at.length).replace(/^[：:]\s*/, "") : sentence
}
