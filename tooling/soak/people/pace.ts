import { setTimeout as pause } from "node:timers/promises"
import { chanceFrom } from "./chance.ts"

/** When somebody does the next thing: so many times an hour, at moments that are spread, and an hour may go by faster. */
export interface Pace {
  /** Things that one person does in an hour. */
  readonly perHour: number
  /** How many times faster an hour goes by. */
  readonly speed: number
  readonly isOver: () => boolean
}

/** Does something at a pace until it is over; a turn that took long is made up for, so the rate holds. */
export async function atPace(
  { perHour, speed, isOver }: Pace,
  seed: number,
  doNext: (turn: number, chance: () => number) => Promise<void>,
): Promise<void> {
  const chance = chanceFrom(seed)
  const every = 3_600_000 / (perHour * speed)
  let due = performance.now() + every * chance()
  for (let turn = 0; !isOver(); turn += 1) {
    await pause(Math.max(0, due - performance.now()))
    if (isOver()) return
    await doNext(turn, chance)
    due += every * (0.5 + chance())
  }
}
