import type { Criterion, Item, Place, ReadingQuestion, Rubric, Section, Words } from "@plumbline/rubric-core"
import type { Form, FormDoubt } from "../form.ts"
import { draftCriterion } from "./criterion.ts"
import { isBonus, issuerOf, yearOf } from "./head.ts"
import { numbersOf } from "./numbers.ts"
import { unitsOf } from "./units.ts"

/** What a form does not print of itself. */
export interface DraftHead {
  /** The id of the rubric that it becomes. */
  readonly id: string
  /** Where the title names no year. */
  readonly year: number
}

/**
 * A form as a draft rubric: its words as clauses as far as they are read for sure, and every spot that is not as a question.
 * Printed figures stay as printed; whether they add up is for the rubric's lint to say.
 *
 * @example draftRubric(form, { id: "safety-2024", year: 2024 }).sections.length
 */
export function draftRubric(form: Form, head: DraftHead): Rubric {
  const { sections, questions, places } = draftSections(form)
  const title = form.title === "" ? untitled : form.title
  const issuer = issuerOf(title)
  const all = [
    ...(issuer === undefined ? [issuerUnknown] : []),
    ...form.doubts.map((doubt, at) => questionOf(doubt, at, sections)),
    ...questions,
  ]
  return {
    format: 1,
    id: head.id,
    name: both(title),
    title,
    year: yearOf(title) ?? head.year,
    issuer: issuer ?? { zh: "（未写明）", en: "(not stated)" },
    rounding: { step: "0.001", mode: "halfUp" },
    ...unitsOf(sections, places),
    ...(form.printed === undefined ? {} : { printed: form.printed }),
    sections,
    ...(all.length === 0 ? {} : { questions: all }),
    ...(form.notes.length === 0 ? {} : { notes: form.notes }),
  }
}

const untitled = "考评细则"

/** A standard is in one language; where the other is asked for, its own words stand in. */
const both = (words: string): Words => ({ zh: words, en: words })

const issuerUnknown: ReadingQuestion = {
  id: "issuer",
  at: [{}],
  ask: { zh: "标题没有写明由哪个单位制定，是哪个单位？", en: "The title does not say who issued this. Who did?" },
  candidates: [],
}

interface DraftedSections {
  readonly sections: readonly Section[]
  readonly questions: readonly ReadingQuestion[]
  readonly places: readonly string[]
}

function draftSections(form: Form): DraftedSections {
  const numbers = numbersOf(form)
  const questions: ReadingQuestion[] = []
  const places: string[] = []
  let counted = 0
  const sections = form.sections.map((section, s): Section => {
    const items = section.items.map((item, i): Item => {
      const number = numbers.items[s]?.[i] ?? item.number
      counted++
      const criteria = item.criteria.map((criterion, c): Criterion => {
        const own = numbers.criteria[s]?.[i]?.[c] ?? criterion.number
        const drafted = draftCriterion(criterion, `c${own}`, own)
        questions.push(...drafted.questions)
        places.push(...drafted.places)
        return drafted.criterion
      })
      return { id: `i${counted}`, number, name: item.name || untitled, ...printedOf(item), criteria }
    })
    const bonus = isBonus(section.name, form.notes) ? { bonus: true } : {}
    return { id: `s${s + 1}`, name: section.name || untitled, ...printedOf(section), ...bonus, items }
  })
  return { sections, questions, places }
}

function printedOf({ printed }: { readonly printed?: string }) {
  return printed === undefined ? {} : { printed }
}

function questionOf({ at, ask, candidates }: FormDoubt, index: number, sections: readonly Section[]): ReadingQuestion {
  const section = at.section === undefined ? undefined : sections[at.section]
  const item = at.item === undefined ? undefined : section?.items[at.item]
  const criterion = at.criterion === undefined ? undefined : item?.criteria[at.criterion]
  const place: Place = criterion
    ? { criterion: criterion.id }
    : item
      ? { item: item.id }
      : section
        ? { section: section.id }
        : {}
  return { id: `form.${index + 1}`, at: [place], ask, candidates }
}
