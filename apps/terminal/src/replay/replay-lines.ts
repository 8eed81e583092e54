import { displayPoints, type Locale, pointsBetween } from "@plumbline/rubric-core"
import type { Standing, UnitMove } from "@plumbline/rubric-core/compare"
import { padEnd, padStart, widthOf } from "../shell/width.ts"
import { wrap } from "../shell/wrap.ts"

const least = 48
const most = 110
const gap = "  "

/** A table of all units, each with its points and place under both rubrics, then what moved and why. */
export function replayLines(moves: readonly UnitMove[], locale: Locale, columns: number): string[] {
  const width = Math.max(least, Math.min(columns, most))
  const head =
    locale === "zh"
      ? ["单位", "原得分", "原名次", "现得分", "现名次", "增减"]
      : ["unit", "before", "place", "after", "place", "change"]
  const rows = [head, ...moves.map(rowOf)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? padEnd : padStart)(cell, widths[column] ?? 0))
      .join(gap)
      .trimEnd()
  return [
    line(head),
    ...moves.flatMap((move) => [line(rowOf(move)), ...reasonLines(move, locale, width)]),
    ...(moves.some(isProvisional) ? [locale === "zh" ? "* 尚未填完，暂计" : "* so far: not all is answered"] : []),
  ]
}

function rowOf({ id, before, after }: UnitMove): string[] {
  if (!after) return [id, totalOf(before), String(before.place), "—", "—", "—"]
  const by = displayPoints(pointsBetween(before.total, after.total), { signed: true })
  return [id, totalOf(before), String(before.place), totalOf(after), String(after.place), by]
}

function totalOf({ total, complete }: Standing): string {
  return `${displayPoints(total)}${complete ? "" : "*"}`
}

function isProvisional({ before, after }: UnitMove): boolean {
  return !before.complete || after?.complete === false
}

function reasonLines({ moves, lost, says, after, before }: UnitMove, locale: Locale, width: number): string[] {
  const told = new Set(moves.flatMap(({ because }) => because.map((each) => each[locale])))
  const beyond = lost.map((each) => each.says[locale]).filter((each) => !told.has(each))
  const vetoMoved = after && before.vetoed.join() !== after.vetoed.join()
  const gradeMoved = before.grade && after?.grade && before.grade.name[locale] !== after.grade.name[locale]
  return [
    ...(after && !vetoMoved && !gradeMoved ? [] : hanging("· ", says[locale], 2, width)),
    ...moves.flatMap((move) => [
      ...hanging("· ", move.says[locale], 2, width),
      ...move.because.flatMap((each) => hanging("", each[locale], 4, width)),
    ]),
    ...beyond.flatMap((each) => hanging("· ", `${locale === "zh" ? "未能移用：" : "not carried: "}${each}`, 2, width)),
  ]
}

function hanging(sign: string, text: string, indent: number, width: number): string[] {
  const room = width - indent - sign.length
  return wrap(text, room).map(
    (part, index) => `${" ".repeat(indent)}${index === 0 ? sign : " ".repeat(sign.length)}${part}`,
  )
}
