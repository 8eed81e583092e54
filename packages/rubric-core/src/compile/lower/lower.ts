import { lowerDistance } from "./distance.ts"
import { lowerExact } from "./exact.ts"
import { lowerLadder } from "./ladder.ts"
import { lowerLinear } from "./linear.ts"
import type { Lowered, LowerSetting, Lowering } from "./lowered.ts"
import { lowerPair } from "./pair.ts"
import { lowerRange } from "./range.ts"
import { lowerRatio } from "./ratio.ts"
import { lowerWithin } from "./within.ts"

const lowerings: readonly Lowering[] = [
  lowerLinear,
  lowerRange,
  lowerPair,
  lowerDistance,
  lowerWithin,
  lowerLadder,
  lowerRatio,
]

/** Lowers a clause to whole numbers where it is of a common kind; what is rare keeps the exact arithmetic. */
export function lower(setting: LowerSetting): Lowered {
  for (const lowering of lowerings) {
    const lowered = lowering(setting)
    if (lowered) return lowered
  }
  return lowerExact(setting)
}
