import { derived, FormBuilder } from "../builder.ts"
import type { Form } from "../form.ts"
import { type Heading, readHeading } from "../printed/heading.ts"
import { oneLine } from "../table/rows.ts"
import { sortLines } from "./entries.ts"
import { withLevels } from "./headings.ts"
import { type Part, partOf } from "./parts.ts"
import { type Branch, treeOf } from "./tree.ts"

type Group = Extract<Part, { is: "group" }>

/** Reads plain numbered lines as a form. */
export function readLines(lines: readonly string[]): Form {
  const { title, entries, notes, printed } = sortLines(lines)
  const parts = unwrapped(treeOf(withLevels(entries)).map(partOf).filter(hasCriterion))
  const builder = new FormBuilder(title)
  for (const part of parts) {
    if (part.is === "criterion") addCriterion(builder, part)
    else if (part.is === "group") addSection(builder, part, parts)
  }
  return { title, ...(printed === undefined ? {} : { printed }), ...builder.built(), notes }
}

const isGroup = (part: Part): part is Group => part.is === "group"

function hasCriterion(part: Part): boolean {
  return part.is === "criterion" || (part.is === "group" && part.parts.some(hasCriterion))
}

/** 三、评分标准 above all sections is a heading of the document, not of the standard. */
function unwrapped(parts: readonly Part[]): readonly Part[] {
  const [only] = parts
  if (parts.length !== 1 || only?.is !== "group") return parts
  const below = only.parts.filter(hasCriterion)
  return below.length > 0 && below.every(isGroup) && below.some(({ parts: inside }) => inside.some(isGroup))
    ? unwrapped(below)
    : parts
}

function addSection(builder: FormBuilder, section: Group, all: readonly Part[]): void {
  builder.section(headingOfBranch(section.branch))
  for (const part of section.parts) {
    if (part.is === "group") addItem(builder, part)
    else if (part.is === "criterion") {
      if (isItemElsewhere(part.branch, all)) builder.item(headingOfBranch(part.branch))
      addCriterion(builder, part)
    }
  }
}

/** An item with one criterion that has no number of its own stands where others hold several. */
function isItemElsewhere(branch: Branch, all: readonly Part[]): boolean {
  return all.some(
    (section) => isGroup(section) && section.parts.some((part) => isGroup(part) && part.branch.style === branch.style),
  )
}

function addItem(builder: FormBuilder, item: Group): void {
  builder.item(headingOfBranch(item.branch))
  for (const part of item.parts) {
    if (part.is === "criterion") addCriterion(builder, part)
    else if (part.is === "group") addItem(builder, part)
  }
}

function addCriterion(
  builder: FormBuilder,
  { branch, words, base, isDerived }: Extract<Part, { is: "criterion" }>,
): void {
  builder.criterion({
    words,
    ...(branch.label === undefined ? {} : { number: branch.label }),
    ...(base === undefined ? {} : { base }),
  })
  if (isDerived && base !== undefined) {
    const { ask, candidates } = derived(base)
    builder.doubt(ask, candidates)
  }
}

function headingOfBranch({ lines, label, figure }: Branch): Heading {
  const { name, printed } = readHeading(oneLine(lines.join("\n")))
  const points = figure ?? printed
  return { name, ...(label === undefined ? {} : { label }), ...(points === undefined ? {} : { printed: points }) }
}
