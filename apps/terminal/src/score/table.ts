import {
  type CriterionScore,
  displayPoints,
  explainCriterion,
  factById,
  fingerprintOf,
  type Locale,
  type Rubric,
  type ScoreInput,
  type ScoreSheet,
  shortFingerprint,
  type SumScore,
} from "@plumbline/rubric-core"
import { fit, padEnd, padStart } from "../shell/width.ts"
import { wrap } from "../shell/wrap.ts"

const least = 48
const most = 110
const pointsWidth = 8
const baseWidth = 6

/** The score sheet for reading: every criterion with its points and a sentence for whatever moved them. */
export function sheetTable(
  rubric: Rubric,
  input: ScoreInput,
  sheet: ScoreSheet,
  locale: Locale,
  columns: number,
): string {
  const width = Math.max(least, Math.min(columns, most))
  const scores = new Map(sheet.criteria.map((criterion) => [criterion.id, criterion]))
  const sums = new Map([...sheet.sections, ...sheet.items].map((sum) => [sum.id, sum]))
  const lines = [`${input.profile.name ?? input.profile.code}  ${rubric.name[locale]}`]
  for (const section of rubric.sections) {
    lines.push("", sumLine(section.name, sums.get(section.id), width))
    for (const item of section.items) {
      lines.push(sumLine(`${padStart(item.number, 3)}. ${item.name}`, sums.get(item.id), width))
      for (const { id, words } of item.criteria) {
        const score = scores.get(id)
        if (score) lines.push(...criterionLines(rubric, score, words, locale, width))
      }
    }
  }
  return `${[...lines, "", ...footLines(sheet, locale, width)].join("\n")}\n`
}

function sumLine(name: string, sum: SumScore | undefined, width: number): string {
  return sum ? row(name, sum.complete ? displayPoints(sum.points) : "—", displayPoints(sum.basePoints), width) : name
}

function criterionLines(rubric: Rubric, score: CriterionScore, words: string, locale: Locale, width: number): string[] {
  const reasons = [...explainCriterion(score, locale), ...openFacts(rubric, score, locale)]
  const points = score.complete ? displayPoints(score.points) : "—"
  return [
    row(`${padStart(score.number, 6)}  ${words.replaceAll("\n", " ")}`, points, displayPoints(score.basePoints), width),
    ...reasons.flatMap((reason) =>
      wrap(reason, width - 10).map((line, index) => `${index === 0 ? "        · " : "          "}${line}`),
    ),
  ]
}

function openFacts(rubric: Rubric, { open }: CriterionScore, locale: Locale): string[] {
  return open.map((id) => {
    const ask = factById(rubric, id)?.ask[locale] ?? id
    return locale === "zh" ? `未填（${id}）：${ask}` : `open (${id}): ${ask}`
  })
}

function footLines(sheet: ScoreSheet, locale: Locale, width: number): string[] {
  const attainable = displayPoints(sheet.attainable)
  const total = row(totalName(sheet.complete, locale), displayPoints(sheet.total), attainable, width)
  return [total, ...notes(sheet, locale).flatMap((note) => wrap(note, width))]
}

function totalName(complete: boolean, locale: Locale): string {
  if (locale === "zh") return complete ? "合计" : "合计（暂计）"
  return complete ? "Total" : "Total so far"
}

function notes(sheet: ScoreSheet, locale: Locale): string[] {
  const { printed, attainable, open, vetoed, notCounted } = sheet
  const isZh = locale === "zh"
  const notes: string[] = []
  if (printed !== undefined && printed !== attainable) {
    const [shown, sum] = [displayPoints(printed), displayPoints(attainable)]
    notes.push(
      isZh ? `表上印 ${shown} 分，各条相加为 ${sum} 分。` : `The form prints ${shown}; its criteria add up to ${sum}.`,
    )
  }
  if (open.length > 0) notes.push(isZh ? `未填完：第 ${open.join("、")} 条。` : `Open: ${open.join(", ")}.`)
  if (vetoed.length > 0) notes.push(isZh ? `一票否决：${vetoed.join("、")}。` : `Vetoed: ${vetoed.join(", ")}.`)
  if (notCounted.length > 0) {
    notes.push(isZh ? `已填而不计：${notCounted.join("、")}。` : `Given but not counted: ${notCounted.join(", ")}.`)
  }
  return [...notes, `${isZh ? "指纹" : "Fingerprint"} ${shortFingerprint(fingerprintOf(sheet))}`]
}

/** Words from the left edge; points and base right aligned, each in a column of its own. */
function row(words: string, points: string, base: string, width: number): string {
  const room = width - pointsWidth - baseWidth - 3
  return `${padEnd(fit(words, room), room)}${padStart(points, pointsWidth)} / ${padEnd(base, baseWidth)}`.trimEnd()
}
