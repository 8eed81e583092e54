import type { Criterion } from "../../rubric/rubric.ts"
import type { CountFact } from "../../rubric/fact.ts"
import type { Words } from "../../rubric/words.ts"

/** One row of the list behind a count, by the ids of its columns. */
export type ListRow = Readonly<Record<string, string>>

/** How many rows say anything: a row whose cells are all blank is only a place to write. */
export function listedRows(rows: readonly ListRow[]): number {
  return rows.filter(saysAnything).length
}

/**
 * What is to be looked at in the list behind a count: that it is not as long as the count says, and which rows lack a column. It
 * warns, and never refuses or moves points; nothing for a fact that asks no list, or where all is in order. A count of zero needs none.
 *
 * @example
 * const list: ListColumn[] = [{ id: "title", name: { zh: "标题", en: "Title" }, kind: "text" }]
 * const stories: CountFact = { id: "stories", type: "count", list }
 * listNotes(stories, 3, [{ title: "A" }])[0]?.en // "1 row is listed, but the number given is 3."
 */
export function listNotes(fact: CountFact, count: number | undefined, rows: readonly ListRow[] = []): Words[] {
  if (fact.list === undefined) return []
  const { list } = fact
  const length = lengthNote(count, listedRows(rows))
  const lacking = rows.flatMap((row, index) => {
    const blank = saysAnything(row) ? list.filter(({ id }) => isBlank(row[id])) : []
    if (blank.length === 0) return []
    return {
      zh: `第 ${index + 1} 行缺${blank.map(({ name }) => name.zh).join("、")}。`,
      en: `Row ${index + 1} lacks: ${blank.map(({ name }) => name.en).join(", ")}.`,
    }
  })
  return [...(length ? [length] : []), ...lacking]
}

/** What is to be looked at in one list of an answer. */
interface ListNote {
  /** The id of the count. */
  readonly fact: string
  readonly says: Words
}

/** As `listNotes`, for all lists of the answer to a criterion; a draft may hold anything as its facts. */
export function answerListNotes(
  { facts: declared }: Pick<Criterion, "facts">,
  { facts, lists = {} }: AnswerLists,
): ListNote[] {
  return declared.flatMap((fact) => {
    if (fact.type !== "count" || fact.list === undefined) return []
    const count = Object.hasOwn(facts, fact.id) ? facts[fact.id] : undefined
    const rows = Object.hasOwn(lists, fact.id) ? lists[fact.id] : undefined
    return listNotes(fact, typeof count === "number" ? count : undefined, rows).map((says) => ({ fact: fact.id, says }))
  })
}

interface AnswerLists {
  readonly facts: Readonly<Record<string, unknown>>
  readonly lists?: Readonly<Record<string, readonly ListRow[]>> | undefined
}

function lengthNote(count: number | undefined, listed: number): Words | undefined {
  const rows = listed === 1 ? "1 row is listed" : `${listed} rows are listed`
  if (count === undefined)
    return listed === 0
      ? undefined
      : { zh: `已列 ${listed} 行，还没有填写数量。`, en: `${rows}, but no number is given.` }
  if (listed === count) return undefined
  if (listed === 0)
    return {
      zh: `填写的数量是 ${count}，还没有逐项列出。`,
      en: `The number given is ${count}, but none is listed yet.`,
    }
  return { zh: `已列 ${listed} 行，与填写的数量 ${count} 不同。`, en: `${rows}, but the number given is ${count}.` }
}

function saysAnything(row: ListRow): boolean {
  return Object.values(row).some((cell) => !isBlank(cell))
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === ""
}
