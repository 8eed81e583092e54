import { isJoint, textOf } from "../moves/line.ts"
import { denies } from "../moves/predicates.ts"
import type { Condition } from "./condition.ts"

const level =
  "(?:中央|国家级?|国务院|全国|部级|省部级|省委?|省级|市委?|市级|地市级|州|县委?|县级|区级|区|旗|乡镇?|镇|县区|街道)"
const endsInLevel = new RegExp(`${level}$`)
const beginsWithLevel = new RegExp(`^${level}`)
const events =
  /通报|批评|表彰|表扬|曝光|督办|约谈|问责|处罚|处分|查处|点名|肯定|推广|采用|奖|荣誉|转发|批示|媒体|通知|报道|刊发|发表|检查|推介|宣传|命名|认定|立项|示范|反馈|交办|挂牌|警告/

/** The levels that 、 joins under one fixed number of points: 被省、市通报的，扣1分. */
export function levelsJoined({ line, parts }: Condition): readonly string[] {
  for (const part of parts) {
    const levels: string[] = []
    part.forEach((phrase, index) => {
      if (!isJoint(phrase, "dun")) return
      const left = textOf(line, part.slice(0, index))
      const right = textOf(line, part.slice(index + 1))
      const one = endsInLevel.exec(left)?.[0]
      const other = beginsWithLevel.exec(right)?.[0]
      if (one === undefined || other === undefined || denies(left) || !events.test(right)) return
      if (levels.length === 0) levels.push(one)
      levels.push(other)
    })
    if (levels.length > 1) return levels
  }
  return []
}
