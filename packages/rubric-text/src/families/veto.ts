import { spanOf, textOf } from "../moves/line.ts"
import type { VetoRead } from "../reading/reading.ts"
import { type Condition, saysOf } from "./condition.ts"

/** 一票否决, and of what: of all, unless 本项 or another part is named. */
export function readVeto(condition: Condition): VetoRead {
  const part = textOf(condition.line, condition.parts.at(-1) ?? [])
  const about = spanOf(condition.phrases)
  return { kind: "yes", effect: "veto", scope: scopeOf(part), says: saysOf(condition), about, certainty: "certain" }
}

function scopeOf(part: string): VetoRead["scope"] {
  if (/(?:本|该|此|所在)(?:大项|大类|类|部分|板块|模块|一级指标)/.test(part)) return "section"
  if (/(?:本|该|此|所在)(?:考评|考核|评价)?(?:项目|中项|二级指标)/.test(part)) return "item"
  return /(?:本|该|此|单)(?:小)?(?:项|条|款|指标|考核项|考评项|考核指标|评分项|内容)|相应(?:项|指标)/.test(part)
    ? "criterion"
    : "total"
}
