import type { ReadingFault } from "@plumbline/rubric-text/testing"
import { aims, measured, type MeasuredList } from "./accuracy.ts"

/** Where the page stands. */
export const pageFile = new URL("../../docs/reading-accuracy.md", import.meta.url)

/** The page of how well words are read, as it should be now. */
export function accuracyPage(): string {
  return [
    "# How well words are read",
    "",
    "The words of a criterion become rules. This page says how often rightly. `npm run -s reading` measures and writes it anew;",
    "a test holds it to what the reader does, and the rates to their aims.",
    "",
    `- **Clauses right**: clauses stated for a sentence that were read exactly, with every number, cap, group and mark. Aim: at least ${percent(aims.clausesRight)}.`,
    `- **Asserted right**: of clauses read without a question, those that are stated. Aim: at least ${percent(aims.assertedRight)}.`,
    `- **Asked where needed**: sentences that words alone do not settle, about which a question stands. Aim: ${percent(aims.askedWhereNeeded)}.`,
    `- **Asked needlessly**: clear sentences about which a question stands. Aim: at most ${percent(aims.askedNeedlessly)}.`,
    "",
    "Both lists were at hand while the grammar was made, so their rates say what is covered and not what to expect of words",
    "never seen. In seven rounds of about forty sentences each, stated by hand before the grammar saw them, 93 clauses in a",
    "hundred were read rightly at the first try (88 at worst, 100 at best, before the grammar was mended after each round).",
    "They are on the second list since.",
    "",
    "| list | sentences | clauses | clauses right | asserted right | asked where needed | asked needlessly |",
    "|---|---|---|---|---|---|---|",
    ...measured().map(row),
    "",
    ...measured().flatMap(section),
  ].join("\n")
}

function row({ name, comparison: { rates } }: MeasuredList): string {
  const { clausesRight, assertedRight, askedWhereNeeded, askedNeedlessly } = rates
  const cells = [clausesRight, assertedRight, askedWhereNeeded, askedNeedlessly].map(percent)
  return `| ${name} | ${rates.sentences + rates.mustAsk} | ${rates.clauses} | ${cells.join(" | ")} |`
}

function section({ name, what, comparison: { faults } }: MeasuredList): string[] {
  const listed = faults.length === 0 ? ["Every sentence is read as stated."] : faults.flatMap(fault)
  return [`## ${name}`, "", what, "", ...listed, ""]
}

function fault({ sentence, expected, read, questions }: ReadingFault): string[] {
  return [
    `- ${sentence.text}`,
    `  - stated: ${sentence.ask ? "a question; " : ""}${forms(expected)}`,
    `  - read: ${questions > 0 ? "a question; " : ""}${forms(read)}`,
  ]
}

function forms(listed: readonly string[]): string {
  return listed.length === 0 ? "no clause" : listed.map((form) => `\`${form}\``).join(", ")
}

function percent(share: number | null): string {
  return share === null ? "–" : `${Number((share * 100).toFixed(2))}%`
}
