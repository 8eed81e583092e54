import { may, type MarkBody } from "@plumbline/contract"
import {
  type Fact,
  type FactValue,
  type Locale,
  readFactText,
  shortFingerprint,
  displayPoints,
} from "@plumbline/rubric-core"
import { useState } from "react"
import type { Say } from "../screen/texts.ts"
import type { CriterionReading } from "./reading.ts"
import type { Review } from "./review.ts"

/** What is being asked below the screen. */
export type Asking =
  | { readonly kind: "nothing" }
  | { readonly kind: "value"; readonly fact: Fact; readonly fault?: string }
  | { readonly kind: "reason"; readonly fact: Fact; readonly value: FactValue; readonly fault?: string }
  | { readonly kind: "jump"; readonly fault?: string }
  | { readonly kind: "search"; readonly fault?: string }
  | { readonly kind: "confirmRest"; readonly count: number }
  | { readonly kind: "confirmFinish"; readonly fingerprint: string; readonly words: string }
  | { readonly kind: "settle" }
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
  readonly scrollBy: (by: number) => void
  readonly agree: () => void
  readonly editFact: () => void
  readonly giveValue: (fact: Fact, text: string) => void
  readonly giveReason: (fact: Fact, value: FactValue, reason: string) => void
  readonly undo: () => void
  readonly askRest: () => void
  readonly agreeRest: () => void
  readonly askFinish: () => void
  readonly finish: (fingerprint: string) => void
  readonly askSettle: () => void
  readonly settle: (choice: number) => void
  readonly jump: (text: string) => void
  readonly search: (text: string) => void
}

const nothing: Asking = { kind: "nothing" }

/** What a reviewer does on one assessment, key by key; screens only lay it out. */
export function useReview(review: Review, start: number, person: string, locale: Locale, say: Say): ReviewSitting {
  const { reading } = review
  const [at, setAt] = useState(start)
  const [chosenFact, setFact] = useState(0)
  const [scroll, setScroll] = useState(0)
  const [asking, setAsking] = useState<Asking>(nothing)
  const [notice, setNotice] = useState("")
  const current = reading.criteria[at]

  const mayVerify = may({ id: person, username: "", name: "", role: "reviewer" }, "verify", reading.standing).ok
  const ask = (next: Asking) => {
    setNotice("")
    setAsking(next)
  }
  const go = (to: number) => {
    setAt(Math.max(0, Math.min(reading.criteria.length - 1, to)))
    setFact(0)
    setScroll(0)
    ask(nothing)
  }
  const mark = (body: MarkBody) => {
    if (!current) return
    if (!mayVerify) return setNotice(say("locked"))
    review.mark(current.criterion.id, body)
    return setNotice("")
  }
  const nextFrom = (from: number) => {
    const order = reading.criteria.map((_, index) => (from + 1 + index) % reading.criteria.length)
    return order.find((index) => isOpen(reading.criteria[index], index === at))
  }
  const isOpen = (one: CriterionReading | undefined, justMarked: boolean) =>
    !justMarked && one !== undefined && (one.own === undefined || one.standing.standing === "differs")

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
      const next = nextFrom(at)
      if (next === undefined) setNotice(say("nothingLeft"))
      else go(next)
    },
    chooseFact(by) {
      const count = current?.criterion.facts.length ?? 1
      setFact((chosenFact + by + count) % count)
    },
    scrollBy: (by) => setScroll(Math.max(0, scroll + by)),
    agree() {
      if (!current) return
      mark({ verdict: "agreed", changes: [], sawVersion: current.answer.version })
      if (mayVerify && at + 1 < reading.criteria.length) go(at + 1)
    },
    editFact() {
      const fact = current?.criterion.facts[chosenFact]
      if (!mayVerify) setNotice(say("locked"))
      else if (fact) ask({ kind: "value", fact })
    },
    giveValue(fact, text) {
      const read = readFactText(fact, text)
      if (read.ok) ask({ kind: "reason", fact, value: read.value })
      else setAsking({ kind: "value", fact, fault: read.fault.says[locale] })
    },
    giveReason(fact, value, reason) {
      if (!current) return
      if (reason.trim() === "") return setAsking({ kind: "reason", fact, value, fault: say("needReason") })
      const others = current.own?.changes.filter((change) => change.fact !== fact.id) ?? []
      const change = { fact: fact.id, value, reason: reason.trim() }
      mark({ verdict: "changed", changes: [...others, change], sawVersion: current.answer.version })
      return ask(nothing)
    },
    undo() {
      const criterion = review.undo()
      const place = reading.criteria.findIndex((one) => one.criterion.id === criterion)
      const number = reading.criteria[place]?.criterion.number
      if (number === undefined) return setNotice(say("nothingToUndo"))
      go(place)
      return setNotice(say("undone", { number }))
    },
    askRest() {
      const count = reading.criteria.filter(({ own }) => own === undefined).length
      if (!mayVerify) setNotice(say("locked"))
      else if (count === 0) setNotice(say("nothingLeft"))
      else ask({ kind: "confirmRest", count })
    },
    agreeRest() {
      review.agreeRest()
      ask(nothing)
    },
    askFinish: () => askToFinish(),
    finish(fingerprint) {
      ask(nothing)
      void review.finish(fingerprint).then((done) => setNotice(done ? say("finished") : (review.fault?.[locale] ?? "")))
    },
    askSettle() {
      if (!reading.isLead) setNotice(say("onlyLead"))
      else if (current && current.others.length > 0) ask({ kind: "settle" })
    },
    settle(choice) {
      ask(nothing)
      const chosen = current && [...(current.own ? [current.own] : []), ...current.others][choice]
      if (!chosen) return
      const { verdict, changes } = chosen
      void review.settle(current.criterion.id, { verdict, changes, sawVersion: current.answer.version })
    },
    jump(text) {
      const place = reading.criteria.findIndex(({ criterion }) => criterion.number === text.trim())
      if (place >= 0) go(place)
      else setAsking({ kind: "jump", fault: say("notFound") })
    },
    search(text) {
      const wanted = text.trim()
      const order = reading.criteria.map((_, index) => (at + 1 + index) % reading.criteria.length)
      const place = order.find((index) => wanted !== "" && reading.criteria[index]?.criterion.words.includes(wanted))
      if (place !== undefined) go(place)
      else setAsking({ kind: "search", fault: say("notFound") })
    },
  }

  /** Refuses with what is missing, or asks with the fingerprint that will be confirmed. */
  function askToFinish(): void {
    const left = reading.criteria.filter(
      ({ standing: { standing } }) => !["agreed", "changed", "settled"].includes(standing),
    )
    const { verified } = reading
    if (!reading.isLead) return setNotice(say("onlyLead"))
    if (review.unsent > 0) return setNotice(say("finishUnsent"))
    if (left.length > 0) return setNotice(say("finishLeft") + left.map(({ criterion }) => criterion.number).join("、"))
    if (!verified.complete) return setNotice(say("finishOpen") + verified.open.join("、"))
    const { fingerprint, total } = verified
    const words = say("finishConfirm", { total: displayPoints(total), fingerprint: shortFingerprint(fingerprint) })
    return ask({ kind: "confirmFinish", fingerprint, words })
  }
}
