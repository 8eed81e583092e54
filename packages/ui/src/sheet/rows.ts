import type { Criterion, Item, Rubric, Section } from "@plumbline/rubric-core"

/** One line of the official table; the cells of its section and item stand on the first line of each and span the others. */
export interface SheetRow {
  readonly criterion: Criterion
  readonly item?: { readonly item: Item; readonly span: number }
  readonly section?: { readonly section: Section; readonly span: number }
}

/** The lines of the official table, with the merged cells of the paper form. */
export function rowsOf(rubric: Rubric): readonly SheetRow[] {
  return rubric.sections.flatMap((section) => {
    const span = section.items.reduce((lines, item) => lines + item.criteria.length, 0)
    return section.items.flatMap((item, place) =>
      item.criteria.map((criterion, line): SheetRow => ({
        criterion,
        ...(line === 0 ? { item: { item, span: item.criteria.length } } : {}),
        ...(line === 0 && place === 0 ? { section: { section, span } } : {}),
      })),
    )
  })
}
