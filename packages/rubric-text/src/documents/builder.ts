import type { Words } from "@plumbline/rubric-core"
import type { FormCriterion, FormDoubt, FormItem, FormSection } from "./form.ts"
import type { Heading } from "./printed/heading.ts"

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

/** Puts sections, items and criteria together in the order in which a reader meets them. */
export class FormBuilder {
  readonly #title: string
  readonly #sections: OpenSection[] = []
  readonly #doubts: FormDoubt[] = []
  #last = "0"
  #items = 0

  constructor(title: string) {
    this.#title = title
  }

  section({ name, printed }: Heading): void {
    this.#sections.push({ name, ...(printed === undefined ? {} : { printed }), items: [] })
  }

  item({ name, printed, label }: Heading): void {
    if (this.#sections.length === 0) this.section({ name: this.#title })
    this.#items++
    const number = label ?? String(this.#items)
    this.#sections.at(-1)?.items.push({ name, number, ...(printed === undefined ? {} : { printed }), criteria: [] })
  }

  criterion({ number, words, base }: FoundCriterion): void {
    if (this.#openItem() === undefined) this.item({ name: this.#sections.at(-1)?.name ?? this.#title })
    this.#last = number ?? next(this.#last)
    this.#openItem()?.criteria.push({ number: this.#last, words, ...(base === undefined ? {} : { base }) })
  }

  /** Points that are printed apart from the heading they belong to, such as a subtotal. */
  printed(of: "section" | "item", points: string): void {
    const open = of === "section" ? this.#sections.at(-1) : this.#openItem()
    if (open && open.printed === undefined) open.printed = points
  }

  /** A question about what was met last. */
  doubt(ask: Words, candidates: readonly Words[] = []): void {
    const section = this.#sections.length - 1
    const items = this.#sections.at(-1)?.items ?? []
    const criteria = items.at(-1)?.criteria ?? []
    this.#doubts.push({
      at: {
        ...(section < 0 ? {} : { section }),
        ...(items.length === 0 ? {} : { item: items.length - 1 }),
        ...(criteria.length === 0 ? {} : { criterion: criteria.length - 1 }),
      },
      ask,
      candidates,
    })
  }

  #openItem(): OpenItem | undefined {
    return this.#sections.at(-1)?.items.at(-1)
  }

  built(): { readonly sections: FormSection[]; readonly doubts: readonly FormDoubt[] } {
    return { sections: this.#sections, doubts: this.#doubts }
  }
}

/** Counts on the last number: 2.3 after 2.2. */
function next(number: string): string {
  return number.replace(/\d+$/, (digits) => String(Number(digits) + 1))
}
