import type { Locale } from "@plumbline/rubric-core"
import { type KeyList, keyLines } from "../screen/key-list.ts"
import type { Line } from "../screen/line.ts"

const keys: KeyList = [
  ["↑ ↓  k j", "选择单位", "choose a unit"],
  ["Enter", "打开，从第一条未核实的开始", "open, at the first criterion not marked"],
  ["⚑2", "单位名后：未办结的意见条数", "after a unit's name: open remarks"],
  ["Home End", "第一个、最后一个", "first, last"],
  ["i", "查看消息（即标为已读）", "the inbox (marks it as read)"],
  ["r", "向服务器询问，发送未发的", "ask the server, send what waits"],
  ["q  Esc", "退出（未发送的留在本机）", "quit (what is not sent stays here)"],
]

/** Every key of the queue. */
export function queueHelp(locale: Locale): Line[] {
  return keyLines(keys, locale)
}
