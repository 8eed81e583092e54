import type { Form } from "./form.ts"

/** The outline of a form: names without numbers, points as printed (decimal strings), `null` where none are printed. */
export interface Outline {
  readonly printed: string | null
  readonly sections: readonly {
    readonly name: string
    readonly printed: string | null
    readonly items: readonly {
      readonly name: string
      readonly printed: string | null
      readonly criteria: readonly { readonly no: string; readonly base: string | null }[]
    }[]
  }[]
}

export function outlineOf({ printed, sections }: Form): Outline {
  return {
    printed: printed ?? null,
    sections: sections.map((section) => ({
      name: section.name,
      printed: section.printed ?? null,
      items: section.items.map((item) => ({
        name: item.name,
        printed: item.printed ?? null,
        criteria: item.criteria.map(({ number, base }) => ({ no: number, base: base ?? null })),
      })),
    })),
  }
}
