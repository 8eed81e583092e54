import { measure } from "mitata"
import type { Contender } from "./contenders.ts"

const rounds = 5

/** Nanoseconds for each unit of a contender and of its floor, the two measured in turn so that both meet the same weather. */
export async function against(contender: Contender, floor: Contender): Promise<{ own: number; floor: number }> {
  let [own, base] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round += 1) {
    base = Math.min(base, await perUnit(floor))
    own = Math.min(own, await perUnit(contender))
  }
  return { own, floor: base }
}

/** The quicker quarter of the samples: other programs on the machine only ever make a sample slower. */
async function perUnit({ pass, units }: Contender): Promise<number> {
  const { p25 } = await measure(pass, { min_cpu_time: 150e6, min_samples: 5, warmup_samples: 2 })
  return p25 / units
}
