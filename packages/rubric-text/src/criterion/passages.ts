import type { Span } from "@plumbline/rubric-core"
import type { Candidate, ReadClause, ReadGroup, Reading, ReadQuestion } from "../reading/reading.ts"

/** No criterion is longer. What is longer is read in passages, so that the time it takes grows with its length alone. */
const longest = 2000

/** Where a text that is longer than any criterion is cut: behind a stop, or behind another joint, or anywhere. */
export function passagesOf(words: string): readonly Span[] {
  const passages: Span[] = []
  let from = 0
  while (words.length - from > longest) {
    const window = words.slice(from, from + longest)
    const stop = Math.max(...["\n", "。", ";", "；", ". "].map((joint) => window.lastIndexOf(joint)))
    const joint = stop > 0 ? stop : Math.max(window.lastIndexOf("，"), window.lastIndexOf(","))
    const to = from + (joint > 0 ? joint + 1 : longest)
    passages.push([from, to])
    from = to
  }
  return [...passages, [from, words.length]]
}

/** Readings of the passages of one text as one reading, every place counted from the beginning of the text. */
export function joined(readings: readonly { readonly from: number; readonly reading: Reading }[]): Reading {
  const moved = readings.map(({ from, reading }, index) => movedBy(from, reading, `-${index + 1}`))
  const evidence = moved.find((reading) => reading.evidence !== undefined)?.evidence
  return {
    start: moved.find(({ clauses }) => clauses.length > 0)?.start ?? "full",
    clauses: moved.flatMap(({ clauses }) => clauses),
    groups: Object.fromEntries(moved.flatMap(({ groups }) => Object.entries(groups))),
    questions: moved.flatMap(({ questions }) => questions),
    unread: moved.flatMap(({ unread }) => unread),
    ...(evidence === undefined ? {} : { evidence }),
  }
}

function movedBy(from: number, reading: Reading, passage: string): Reading {
  const at = ([begin, end]: Span): Span => [begin + from, end + from]
  const clause = (one: ReadClause): ReadClause => ({
    ...one,
    says: at(one.says),
    about: at(one.about),
    ...(one.group === undefined ? {} : { group: one.group + passage }),
  })
  const candidate = ({ means, clauses }: Candidate): Candidate => ({ means, clauses: clauses.map(clause) })
  const question = (one: ReadQuestion): ReadQuestion => ({
    ...one,
    at: at(one.at),
    candidates: one.candidates.map(candidate),
  })
  const groups = Object.entries(reading.groups).map(([name, group]): [string, ReadGroup] => [
    name + passage,
    { ...group, says: at(group.says) },
  ])
  return {
    ...reading,
    clauses: reading.clauses.map(clause),
    groups: Object.fromEntries(groups),
    questions: reading.questions.map(question),
    unread: reading.unread.map(at),
    ...(reading.evidence === undefined ? {} : { evidence: at(reading.evidence) }),
  }
}
