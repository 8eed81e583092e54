import canonicalize from "canonicalize"
import type { Item, Place, Rubric, Section } from "../../rubric/rubric.ts"
import type { Change, ChangeKind } from "./diff.ts"

/** What changed outside of all criteria: names and printed totals of sections and items, grades, derived facts, checks, notes. */
export function headingChanges(
  before: Rubric,
  after: Rubric,
  sections: ReadonlyMap<string, { readonly id: string }>,
  items: ReadonlyMap<string, { readonly id: string }>,
): Change[] {
  const whole = changesOfHeading(
    { name: before.title, printed: before.printed },
    { name: after.title, printed: after.printed },
    { zh: "总分", en: "the total", at: {} },
  )
  return [
    ...whole,
    ...before.sections.flatMap((section) => {
      const heir = after.sections.find(({ id }) => id === sections.get(section.id)?.id)
      return heir ? sectionChanges(section, heir) : []
    }),
    ...before.sections.flatMap((section) =>
      section.items.flatMap((item) => {
        const heir = after.sections
          .flatMap((each) => each.items.map((one) => ({ item: one, section: each.id })))
          .find((each) => each.item.id === items.get(item.id)?.id)
        return heir ? itemChanges(item, heir.item, heir.section) : []
      }),
    ),
    ...rubricChanges(before, after),
  ]
}

function sectionChanges(before: Section, after: Section): Change[] {
  const at = { section: after.id }
  const named = { zh: `部分“${after.name}”`, en: `section “${after.name}”`, at }
  const bonus = (before.bonus ?? false) === (after.bonus ?? false)
  return [
    ...changesOfHeading(before, after, named),
    ...(bonus
      ? []
      : [
          change(
            "regraded",
            at,
            `${named.zh}${after.bonus ? "改为加分项" : "不再是加分项"}。`,
            `The ${named.en} ${after.bonus ? "is a bonus now" : "is no bonus any more"}.`,
          ),
        ]),
  ]
}

function itemChanges(before: Item, after: Item, section: string): Change[] {
  const at = { section, item: after.id }
  const renumbered =
    before.number === after.number
      ? []
      : [
          change(
            "renumbered",
            at,
            `原第${before.number}项“${after.name}”改为第${after.number}项。`,
            `Item ${before.number} (${after.name}) is now ${after.number}.`,
          ),
        ]
  return [
    ...changesOfHeading(before, after, {
      zh: `第${after.number}项“${after.name}”`,
      en: `item ${after.number} (${after.name})`,
      at,
    }),
    ...renumbered,
  ]
}

interface Heading {
  readonly name: string
  readonly printed?: string | undefined
}

function changesOfHeading(
  before: Heading,
  after: Heading,
  named: { readonly zh: string; readonly en: string; readonly at: Place },
): Change[] {
  const [was, is] = [before.printed, after.printed]
  return [
    ...(before.name === after.name
      ? []
      : [
          change(
            "renamed",
            named.at,
            `“${before.name}”改称“${after.name}”。`,
            `“${before.name}” is now called “${after.name}”.`,
          ),
        ]),
    ...(was === is
      ? []
      : [
          change(
            "reprinted",
            named.at,
            `${named.zh}印的分值由${was ?? "无"}改为${is ?? "无"}。`,
            `The points printed for ${named.en} went from ${was ?? "none"} to ${is ?? "none"}.`,
          ),
        ]),
  ]
}

/** Parts of the rubric as a whole, each with what is said when it is another. */
function rubricChanges(before: Rubric, after: Rubric): Change[] {
  const parts: readonly (readonly [ChangeKind, (rubric: Rubric) => unknown, zh: string, en: string])[] = [
    ["regraded", ({ grades = [] }) => grades, "等级的划分有改动。", "The grades are others."],
    ["rechecked", ({ derived = [] }) => derived, "推算的事实有改动。", "The derived facts are others."],
    [
      "rechecked",
      ({ checks = [] }) => checks,
      "对矛盾事实的核对有改动。",
      "The checks of contradicting facts are others.",
    ],
    ["annotated", ({ notes = [] }) => notes, "表后的说明有改动。", "The notes under the table are others."],
    ["annotated", ({ questions = [] }) => questions, "有待明确的问题有改动。", "The questions of reading are others."],
    ["addressed", unitsOf, "适用的单位类别或属性有改动。", "The kinds of units, or what is asked of them, are others."],
  ]
  return parts
    .filter(([, part]) => canonicalize(part(before)) !== canonicalize(part(after)))
    .map(([kind, , zh, en]) => change(kind, {}, zh, en))
}

function unitsOf({ kinds, profileFields = [] }: Rubric): unknown {
  return { kinds, profileFields }
}

function change(kind: ChangeKind, at: Place, zh: string, en: string): Change {
  return { kind, before: [], after: [], at, says: { zh, en } }
}
