import { isJoint, textOf } from "../moves/line.ts"
import { beginsWithFault, tellsFault } from "../moves/predicates.ts"
import type { Condition } from "./condition.ts"

/** Whether 或 joins two faults: 未按时参加或未请假, not 会议或活动未参加. */
export function joinsTwoFaults({ line, parts }: Condition): boolean {
  return parts.some((part) =>
    part.some((phrase, index) => {
      if (!isJoint(phrase, "or")) return false
      return tellsFault(textOf(line, part.slice(0, index))) && beginsWithFault(textOf(line, part.slice(index + 1)))
    }),
  )
}
