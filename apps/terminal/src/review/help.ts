import { bold, type Line, line } from "../screen/line.ts"
import { padEnd } from "../shell/width.ts"
import type { Locale } from "@plumbline/rubric-core"

const keys: readonly (readonly [key: string, zh: string, en: string])[] = [
  ["a", "同意本条，到下一条", "agree, go to the next"],
  ["↑ ↓", "选择事实", "choose a fact"],
  ["e / Enter", "改动所选事实，写理由", "change the chosen fact, with a reason"],
  ["← →  p n", "上一条、下一条", "previous, next"],
  ["m", "下一条未核实的", "next one not marked"],
  ["g", "跳到第几条", "jump to a number"],
  ["/", "在细则中查找", "find in the words"],
  ["u", "撤销上一步", "undo"],
  ["A", "其余全部同意", "agree the rest"],
  ["w  d", "意见没有发送时：仍用它、放弃它", "where a mark was not sent: insist, give up"],
  ["s", "裁定分歧（组长）", "settle a difference (lead)"],
  ["f", "完成核查（组长）", "finish the review (lead)"],
  ["x", "横向比较本条", "this criterion across units"],
  ["PgUp PgDn Space", "翻页", "scroll"],
  ["Ctrl+E", "写理由时用自己的编辑器", "while typing a reason: your own editor"],
  ["r", "发送并刷新", "send and refresh"],
  ["q / Esc", "返回任务", "back to the queue"],
]

/** Every key, one a line. */
export function helpLines(locale: Locale): Line[] {
  return keys.map(([key, zh, en]) => line(bold(padEnd(`  ${key}`, 18)), locale === "zh" ? zh : en))
}
