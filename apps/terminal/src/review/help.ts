import type { Locale } from "@plumbline/rubric-core"
import { type KeyList, keyLines } from "../screen/key-list.ts"
import type { Line } from "../screen/line.ts"

const keys: KeyList = [
  ["a", "同意本条，到下一条", "agree, go to the next"],
  ["↑ ↓  k j", "选择事实", "choose a fact"],
  ["e  Enter", "改动所选事实，写理由", "change the chosen fact, with a reason"],
  ["Ctrl+E", "写理由时打开自己的编辑器", "while typing a reason: your own editor"],
  ["← →  p n", "上一条、下一条", "previous, next"],
  ["m", "下一条未核实的", "next one not marked"],
  ["g", "跳到第几条", "jump to a number"],
  ["/", "在细则和填报项目中查找", "find in the words and questions"],
  ["u", "撤销上一步", "undo"],
  ["A", "其余全部同意", "agree the rest"],
  ["w  d", "意见没有发送时：仍用它、放弃它", "where a mark was not sent: insist, give up"],
  ["s", "裁定分歧（组长）", "settle a difference (lead)"],
  ["f", "完成核查：看还缺什么（组长确认）", "finish: what is missing (the lead confirms)"],
  ["c", "本条的意见与答复：提出、答复、办结", "remarks on this criterion: ask, answer, close"],
  ["o", "本条的佐证材料：打开、另存", "the files on this criterion: open, save"],
  ["x", "横向比较本条", "this criterion across units"],
  ["PgUp PgDn Space", "翻页", "scroll"],
  ["r", "发送并刷新", "send and refresh"],
  ["q  Esc", "返回任务", "back to the queue"],
]

/** Every key of a review. */
export function helpLines(locale: Locale): Line[] {
  return keyLines(keys, locale)
}
