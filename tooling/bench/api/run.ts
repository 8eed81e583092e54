import { type Load, load, type NextRequest } from "./load.ts"
import { startFloor, startOurs } from "./servers.ts"
import { openYear } from "./year.ts"

/** A measure of our server beside the floor's, in one run. */
export interface Beside {
  readonly ours: Load
  readonly floor: Load
}

export interface Results {
  readonly save64: Beside
  readonly save1: Beside
  readonly read64: Beside
}

const rounds = 3
/** Of each measure in each round, in milliseconds. */
const span = 1500

/** Measures both servers in turn, so that both meet the same weather, and keeps the best round of each. */
export async function runAll(): Promise<Results> {
  const ours = await startOurs()
  try {
    const year = await openYear(ours.address)
    const floor = await startFloor(year.sheetSize)
    try {
      const beside = async (own: NextRequest[], bare: NextRequest[]): Promise<Beside> => {
        let best: Beside | undefined
        for (let round = 0; round <= rounds; round += 1) {
          const measured = {
            floor: await load({ port: floor.port, connections: bare, milliseconds: span }),
            ours: await load({ port: ours.port, connections: own, milliseconds: span }),
          }
          // The first round warms both up.
          if (round > 0) best = best ? better(best, measured) : measured
        }
        if (!best) throw new Error("nothing was measured")
        return best
      }
      return {
        save64: await beside(year.saves(64), year.floorSaves(64)),
        save1: await beside(year.saves(1), year.floorSaves(1)),
        read64: await beside(year.reads(64), year.reads(64)),
      }
    } finally {
      await floor.stop()
    }
  } finally {
    await ours.stop()
  }
}

function better(one: Beside, other: Beside): Beside {
  const faster = (first: Load, second: Load): Load => (second.rate > first.rate ? second : first)
  return { ours: faster(one.ours, other.ours), floor: faster(one.floor, other.floor) }
}
