import type { Locale, Words } from "@plumbline/rubric-core"
import type { Change, ChangeKind } from "@plumbline/rubric-core/compare"
import { padEnd, widthOf } from "../shell/width.ts"
import { wrap } from "../shell/wrap.ts"

const least = 48
const most = 110
const gap = "  "

const names: Readonly<Record<ChangeKind, Words>> = {
  added: { zh: "新增", en: "added" },
  removed: { zh: "删去", en: "removed" },
  split: { zh: "拆分", en: "split" },
  merged: { zh: "合并", en: "merged" },
  moved: { zh: "移动", en: "moved" },
  renumbered: { zh: "改编号", en: "renumbered" },
  reworded: { zh: "改文字", en: "reworded" },
  repointed: { zh: "改分值", en: "repointed" },
  rescored: { zh: "改规则", en: "rescored" },
  asked: { zh: "改询问", en: "asked" },
  evidence: { zh: "改材料", en: "evidence" },
  renamed: { zh: "改名称", en: "renamed" },
  reprinted: { zh: "改印数", en: "reprinted" },
  regraded: { zh: "改等级", en: "regraded" },
  rechecked: { zh: "改核对", en: "rechecked" },
  annotated: { zh: "改说明", en: "annotated" },
  addressed: { zh: "改对象", en: "addressed" },
}

/** A line for each change: what kind it is in a column of its own, then its sentence; below all, how many of each kind. */
export function diffLines(changes: readonly Change[], locale: Locale, columns: number): string[] {
  if (changes.length === 0) return [locale === "zh" ? "两个细则的含义相同。" : "The two rubrics mean the same."]
  const kinds = [...new Set(changes.map(({ kind }) => kind))]
  const column = Math.max(...kinds.map((kind) => widthOf(names[kind][locale])))
  const room = Math.max(least, Math.min(columns, most)) - column - gap.length
  const counts = kinds.map((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return `${names[kind][locale]} ${count}`
  })
  return [
    ...changes.flatMap(({ kind, says }) =>
      wrap(says[locale], room).map(
        (part, index) => `${padEnd(index === 0 ? names[kind][locale] : "", column)}${gap}${part}`,
      ),
    ),
    counts.join(locale === "zh" ? "，" : ", "),
  ]
}
