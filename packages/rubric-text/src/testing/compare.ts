import type { NotedReading } from "../reading/notation.ts"
import type { Sentence } from "./sentence.ts"

/** A sentence that was read otherwise than stated. */
export interface ReadingFault {
  readonly sentence: Sentence
  readonly expected: readonly string[]
  readonly read: readonly string[]
  readonly start: "full" | "empty" | undefined
  readonly questions: number
}

/** How much of what should be read was read right; shares between 0 and 1, rounded to four places, `null` over nothing. */
export interface ReadingRates {
  readonly clausesRight: number | null
  readonly assertedRight: number | null
  readonly sentencesRight: number | null
  readonly askedWhereNeeded: number | null
  readonly askedNeedlessly: number | null
  /** How many clauses, sentences without and with a question there were to read, and how many had no reading. */
  readonly clauses: number
  readonly sentences: number
  readonly mustAsk: number
  readonly missing: number
}

export interface Comparison {
  readonly rates: ReadingRates
  readonly faults: readonly ReadingFault[]
}

/** Compares readings with what is stated of their sentences. Places in the words, measure words and names of groups do not count. */
export function compareReadings(sentences: readonly Sentence[], readings: readonly NotedReading[]): Comparison {
  const byId = new Map(readings.map((reading) => [reading.id, reading]))
  const compared = sentences.map((sentence) => compareOne(sentence, byId.get(sentence.id)))
  const plain = compared.filter(({ sentence }) => sentence.ask !== true)
  const asking = compared.filter(({ sentence }) => sentence.ask === true)
  return {
    rates: {
      clausesRight: share(total(plain, "found"), total(plain, "stated")),
      assertedRight: share(total(compared, "assertedRight"), total(compared, "asserted")),
      sentencesRight: share(plain.filter(({ right }) => right).length, plain.length),
      askedWhereNeeded: share(asking.filter(({ right }) => right).length, asking.length),
      askedNeedlessly: share(plain.filter(({ fault }) => fault.questions > 0).length, plain.length),
      clauses: total(plain, "stated"),
      sentences: plain.length,
      mustAsk: asking.length,
      missing: sentences.filter(({ id }) => !byId.has(id)).length,
    },
    faults: compared.filter(({ right }) => !right).map(({ fault }) => fault),
  }
}

interface Compared {
  readonly sentence: Sentence
  readonly stated: number
  readonly found: number
  readonly asserted: number
  readonly assertedRight: number
  readonly right: boolean
  readonly fault: ReadingFault
}

function compareOne(sentence: Sentence, reading: NotedReading | undefined): Compared {
  const expected = formsOf(sentence).map(({ form }) => form)
  const read = reading === undefined ? [] : formsOf(reading)
  const questions = reading?.questions.length ?? 0
  const left = [...expected]
  const hits = read.filter(({ form }) => {
    const at = left.indexOf(form)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  const asserted = read.filter(({ unsure }) => !unsure).length
  const assertedRight = hits.filter(({ unsure }) => !unsure).length
  const asksRightly = questions > 0 && asserted === assertedRight
  const readsRightly = left.length === 0 && hits.length === read.length && reading?.start === sentence.start
  return {
    sentence,
    stated: expected.length,
    found: hits.length,
    asserted,
    assertedRight,
    right: sentence.ask === true ? asksRightly : readsRightly,
    fault: { sentence, expected, read: read.map(({ form }) => form), start: reading?.start, questions },
  }
}

function total(compared: readonly Compared[], what: "stated" | "found" | "asserted" | "assertedRight"): number {
  return compared.reduce((sum, one) => sum + one[what], 0)
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Number((part / whole).toFixed(4))
}

interface Form {
  readonly form: string
  readonly unsure: boolean
}

type Stated = Pick<Sentence, "groups"> & { readonly clauses: readonly object[] }

/** Each clause as words that are the same for the same meaning; a group is said by how it combines, its cap and its size. */
function formsOf({ clauses: listed, groups = {} }: Stated): Form[] {
  const clauses = listed.map((clause) => new Map<string, unknown>(Object.entries(clause)))
  const sizeOf = (name: unknown): number => clauses.filter((clause) => clause.get("group") === name).length
  return clauses.map((clause) => {
    const fields = new Map([...clause].filter(([name, value]) => counts(name, value, clause)))
    const name = clause.get("group")
    fields.delete("group")
    if (typeof name === "string") {
      const { combine = "sum", cap } = groups[name] ?? {}
      const size = sizeOf(name)
      if (size > 1) fields.set("group", [combine, cap === undefined ? "" : plainNumber(cap), size].join("/"))
      else if (cap !== undefined && !fields.has("cap")) fields.set("cap", cap)
    }
    return { form: JSON.stringify(plain(Object.fromEntries(fields))), unsure: clause.get("unsure") === true }
  })
}

const unspoken = new Set(["says", "unit", "unsure", "trigger"])
const flags = new Set(["unless", "evidence", "average"])
const steps = new Set<unknown>(["count", "shortfall", "excess"])

/** Whether a field says anything: no false flag, no empty list, no step of one. */
function counts(name: string, value: unknown, clause: ReadonlyMap<string, unknown>): boolean {
  if (unspoken.has(name) || value === null || value === undefined) return false
  if (flags.has(name)) return value === true
  if (name === "when") return Array.isArray(value) && value.length > 0
  return name !== "per" || !steps.has(clause.get("kind")) || plainNumber(String(value)) !== "1"
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((one) => typeof one === "string") ? value.toSorted() : value.map(plain)
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(fields.map(([name, one]) => [name, plain(one)]))
  }
  return typeof value === "string" || typeof value === "number" ? plainNumber(String(value)) : value
}

/** 0.50 is 0.5, and 80.0% is 80%. */
function plainNumber(printed: string): string {
  const [, number, sign = ""] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(printed) ?? []
  return number === undefined ? printed : `${Number(number)}${sign}`
}
