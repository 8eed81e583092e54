import type { SeriesFact, Words } from "@plumbline/rubric-core"

const howToFill: Words = {
  zh: "可从 Excel 整行或整列粘贴；当月没有填0，尚无数据留空。",
  en: "A row or column can be pasted from Excel. Enter 0 for a month with none; leave a month blank while it has no figure yet.",
}

/** Twelve monthly counts. */
export function monthlyCounts(id: string, ask: Words, unit: Words, note?: Words): SeriesFact {
  const hint = note === undefined ? howToFill : { zh: `${howToFill.zh}${note.zh}`, en: `${howToFill.en} ${note.en}` }
  return { id, type: "series", period: "month", length: 12, ask, unit, hint }
}
