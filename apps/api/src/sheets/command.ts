import type { Kysely } from "kysely"
import type { Tables } from "../database/tables.ts"
import { rescoreFrozen } from "./rescore.ts"

/** `rescore --check`: names each frozen sheet that today's code would score otherwise. Answers the exit code. */
export async function rescoreCommand(db: Kysely<Tables>): Promise<number> {
  const { sheets, unknown, differing } = await rescoreFrozen(db)
  for (const { cycle, unit, layer, action, at, what } of differing) {
    console.log(`不一致 / differs: ${cycle} ${unit} ${layer} ${action} ${at}: ${what.join(", ")}`)
  }
  if (unknown > 0) {
    console.log(
      `${unknown}份早期评分表没有留下计算依据 / ${unknown} sheets of an earlier version kept nothing to compute them from`,
    )
  }
  if (differing.length > 0) return 1
  console.log(`${sheets}份定格的评分表全部一致 / all ${sheets} frozen sheets are as they were`)
  return 0
}
