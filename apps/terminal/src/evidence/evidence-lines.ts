import { dayOf, type Evidence, sizeOf } from "@plumbline/contract"
import { type Locale, shortFingerprint } from "@plumbline/rubric-core"
import type { CriterionView } from "../criterion/view.ts"
import { type Line, line, toned, wrapLine } from "../screen/line.ts"
import type { Say } from "../screen/texts.ts"
import { kindWord } from "./names.ts"

/** On the criterion itself: how many files there are, and their names. */
export function evidenceNote(evidence: readonly Evidence[], { reading, width, say }: CriterionView): Line[] {
  const own = evidence.filter(({ criterion }) => criterion === reading.criterion.id)
  if (own.length === 0) return []
  const names = toned("quiet", own.map(({ name }) => name).join("、"))
  return wrapLine(line(toned("accent", `${say("evidenceFiles", { count: own.length })}  `), names), width, 2)
}

interface EvidenceView {
  readonly files: readonly Evidence[]
  readonly chosen: number
  readonly width: number
  readonly locale: Locale
  readonly say: Say
}

/** The files of a criterion: name, kind, size, who and when, and the beginning of the SHA-256; `row` is where the chosen one begins. */
export function evidenceLines(view: EvidenceView): { readonly lines: Line[]; readonly row: number } {
  const { files, chosen, width, locale, say } = view
  if (files.length === 0) return { lines: [line(say("noEvidence"))], row: 0 }
  const lines: Line[] = []
  let row = 0
  for (const [index, file] of files.entries()) {
    if (index === chosen) row = lines.length
    const name = { text: `${index === chosen ? "▸" : " "} ${index + 1} ${file.name}`, bold: index === chosen }
    const about = [
      kindWord(file),
      sizeOf(file.size, locale),
      `${file.by} ${dayOf(file.at)}${file.onBehalf ? `（${say("onBehalf")}）` : ""}`,
      `SHA-256 ${shortFingerprint(file.hash)}`,
    ]
    lines.push(
      ...wrapLine(line(name), width, 4),
      ...wrapLine(line("    ", toned("quiet", about.join(" · "))), width, 4),
    )
  }
  return { lines, row }
}
