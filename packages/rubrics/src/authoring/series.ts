import type { SeriesFact, Words } from "@plumbline/rubric-core"

const howToFill: Words = {
  zh: "可从 Excel 整行或整列粘贴；当月没有填0，尚无数据留空。",
  en: "A row or column can be pasted from Excel. Enter 0 for a month with none; leave a month blank while it has no figure yet.",
}

interface MonthlyDraft extends Pick<SeriesFact, "id" | "ask"> {
  /** What a sentence calls one month's count. */
  readonly name: Words
  readonly unit: Words
  /** What the hint adds to how the months are filled in. */
  readonly note?: Words
}

/** Twelve monthly counts. */
export function monthlyCounts({ note, ...fact }: MonthlyDraft): SeriesFact {
  const hint = note === undefined ? howToFill : { zh: `${howToFill.zh}${note.zh}`, en: `${howToFill.en} ${note.en}` }
  return { ...fact, type: "series", period: "month", length: 12, hint }
}
