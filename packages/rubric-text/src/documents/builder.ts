import type { Words } from "@plumbline/rubric-core"
import type { FormCriterion, FormDoubt, FormItem, FormSection } from "./form.ts"
import { mostOf } from "./most.ts"
import type { Heading } from "./printed/heading.ts"
import { sameSum } from "./printed/sums.ts"

interface OpenItem extends Omit<FormItem, "criteria"> {
  printed?: string
  readonly criteria: FormCriterion[]
}

interface OpenSection extends Omit<FormSection, "items"> {
  printed?: string
  readonly items: OpenItem[]
}

/** A criterion as it was met; without a number of its own it is counted on. */
export type FoundCriterion = Omit<FormCriterion, "number"> & { readonly number?: string }

interface OpenDoubt {
  readonly section: OpenSection | undefined
  readonly item: OpenItem | undefined
  readonly criterion: FormCriterion | undefined
  readonly ask: Words
  readonly candidates: readonly Words[]
}

/** Puts sections, items and criteria together in the order in which a reader meets them. */
export class FormBuilder {
  readonly #title: string
  readonly #sections: OpenSection[] = []
  readonly #doubts: OpenDoubt[] = []
  #last = "0"
  #items = 0

  constructor(title: string) {
    this.#title = title
  }

  /** A name that stands once more, on a new page or in every row, goes on. */
  section({ name, printed }: Heading): void {
    const open = this.#sections.at(-1)
    if (open?.name === name && (printed === undefined || printed === open.printed)) return
    this.#sections.push({ name, ...(printed === undefined ? {} : { printed }), items: [] })
  }

  item({ name, printed, label }: Heading): void {
    if (this.#sections.length === 0) this.section({ name: this.#title })
    const open = this.#openItem()
    const isSame = open?.name === name && (printed === undefined || printed === open.printed)
    if (isSame && (label === undefined || label === open.number)) return
    this.#items++
    const number = label ?? String(this.#items)
    this.#sections.at(-1)?.items.push({ name, number, ...(printed === undefined ? {} : { printed }), criteria: [] })
  }

  criterion({ number, words, base }: FoundCriterion): void {
    if (this.#openItem() === undefined) this.item({ name: this.#sections.at(-1)?.name ?? this.#title })
    this.#last = number ?? next(this.#last)
    this.#openItem()?.criteria.push({ number: this.#last, words, ...(base === undefined ? {} : { base }) })
  }

  /** More words of the criterion that was met last, where there is one. */
  goOn(words: string): boolean {
    const criteria = this.#openItem()?.criteria
    const last = criteria?.pop()
    if (criteria === undefined || last === undefined) return false
    criteria.push({ ...last, words: `${last.words}\n${words}` })
    return true
  }

  /** Points that are printed apart from the heading they belong to, such as a subtotal. */
  printed(of: "section" | "item", points: string): void {
    const open = of === "section" ? this.#sections.at(-1) : this.#openItem()
    if (open && open.printed === undefined) open.printed = points
  }

  /** A question about what was met last. */
  doubt(ask: Words, candidates: readonly Words[] = []): void {
    const section = this.#sections.at(-1)
    const item = section?.items.at(-1)
    this.#doubts.push({ section, item, criterion: item?.criteria.at(-1), ask, candidates })
  }

  #derive(item: OpenItem): void {
    const section = this.#sections.find(({ items }) => items.includes(item))
    derivedFrom(item)?.forEach((base, at) => {
      const [found] = item.criteria.splice(at, 1)
      if (found === undefined) return
      const criterion = { ...found, base }
      item.criteria.splice(at, 0, criterion)
      this.#doubts.push({ section, item, criterion, ...derived(base) })
    })
  }

  #openItem(): OpenItem | undefined {
    return this.#sections.at(-1)?.items.at(-1)
  }

  /** What was met, without headings below which no criterion was found: of these a question remains. */
  built(): { readonly sections: FormSection[]; readonly doubts: readonly FormDoubt[] } {
    const sections = this.#sections
      .map((open) => ({ open, items: open.items.filter(({ criteria }) => criteria.length > 0) }))
      .filter(({ items }) => items.length > 0)
    for (const { items } of sections) for (const item of items) this.#derive(item)
    const bare = this.#sections.flatMap((open): (OpenSection | OpenItem)[] => {
      const empty = open.items.filter(({ criteria }) => criteria.length === 0)
      return empty.length === open.items.length ? [open] : empty
    })
    const doubts = this.#doubts.map(({ section, item, criterion, ask, candidates }): FormDoubt => {
      const s = sections.findIndex(({ open }) => open === section)
      const i = item === undefined ? -1 : (sections[s]?.items.indexOf(item) ?? -1)
      const c = criterion === undefined ? -1 : (sections[s]?.items[i]?.criteria.indexOf(criterion) ?? -1)
      const at = { ...(s < 0 ? {} : { section: s }), ...(i < 0 ? {} : { item: i }), ...(c < 0 ? {} : { criterion: c }) }
      return { at, ask, candidates }
    })
    return {
      sections: sections.map(({ open, items }) => ({ ...open, items })),
      doubts: [...doubts, ...bare.map(withoutCriteria)],
    }
  }
}

/** Where only the item prints points: what its criteria move, if that adds up to them. */
function derivedFrom({ printed, criteria }: OpenItem): readonly string[] | undefined {
  if (printed === undefined || criteria.some(({ base }) => base !== undefined)) return undefined
  if (criteria.length === 1) return [printed]
  const bases = criteria.map(({ words }) => mostOf(words)).filter((most) => most !== undefined)
  return bases.length === criteria.length && sameSum(bases, printed) ? bases : undefined
}

function withoutCriteria({ name }: { readonly name: string }): FormDoubt {
  const ask = {
    zh: `“${name}”下面没有读到条目，是否漏了？`,
    en: `No criteria were found under “${name}”. Are any missing?`,
  }
  return { at: {}, ask, candidates: [] }
}

/** Base points that are not printed, but follow from those above and from the words. */
export function derived(base: string): { readonly ask: Words; readonly candidates: readonly Words[] } {
  return {
    ask: {
      zh: `没有印出基准分；按上级分值和文字应是${base}分，对吗？`,
      en: `No base points are printed; by the points above and the words they are ${base}. Is that right?`,
    },
    candidates: [{ zh: `是，${base}分`, en: `Yes, ${base}` }],
  }
}

/** Counts on the last number: 2.3 after 2.2. */
function next(number: string): string {
  return number.replace(/\d+$/, (digits) => String(Number(digits) + 1))
}
