import { isJoint, textOf } from "../moves/line.ts"
import { beginsWithFault, tellsFault } from "../moves/predicates.ts"
import type { Condition } from "./condition.ts"

/** Whether 或 joins two faults: 未按时参加或未请假, 未处理，或答复不规范; not 会议或活动未参加. */
export function joinsTwoFaults({ line, parts }: Condition): boolean {
  return parts.some((part, place) =>
    part.some((phrase, index) => {
      if (!isJoint(phrase, "or")) return false
      const before = index === 0 ? (parts[place - 1] ?? []) : part.slice(0, index)
      return tellsFault(textOf(line, before)) && beginsWithFault(textOf(line, part.slice(index + 1)))
    }),
  )
}
