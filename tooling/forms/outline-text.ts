import type { Form } from "@plumbline/rubric-text"

/**
 * A form as the few lines that a person would note of it: its title, `=` its total, `#` sections, `##` items, a line for each
 * criterion's number and base points, `*` notes; "-" where no points are printed.
 */
export function outlineText({ title, printed, sections, notes }: Form): string {
  return [
    title,
    `= ${printed ?? "-"}`,
    ...sections.flatMap((section) => [
      `# ${section.name} ${section.printed ?? "-"}`,
      ...section.items.flatMap((item) => [
        `## ${item.name} ${item.printed ?? "-"}`,
        ...item.criteria.map(({ number, base }) => `${number} ${base ?? "-"}`),
      ]),
    ]),
    ...notes.map((note) => `* ${note}`),
    "",
  ].join("\n")
}
