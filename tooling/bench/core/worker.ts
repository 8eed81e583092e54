import { rubricById } from "@plumbline/rubrics"
import { parentPort, workerData } from "node:worker_threads"
import { type ContenderName, makeColumnsFloor, makeContender, makeFloor } from "./contenders.ts"
import { against } from "./measure.ts"

/** What a worker answers: nanoseconds for each unit, and the totals that all must agree on. */
export interface Answer {
  readonly own: number
  readonly floor: number
  readonly totals: readonly number[]
  readonly expected: readonly number[]
}

const name: ContenderName = workerData
const rubric = rubricById("huaibei-2018")
if (!rubric) throw new Error("The 2018 rubric does not ship.")
const contender = makeContender(name, rubric)
const floor = name === "bulk" ? makeColumnsFloor(rubric) : makeFloor(rubric)
const totals = (await contender.totals?.()) ?? []
// Units with keys in their own order are other random units, held against the floor by the tests.
const expected = name === "factsAnyOrder" ? [] : ((await floor.totals?.()) ?? [])
const answer: Answer = { ...(await against(contender, floor)), totals, expected }
parentPort?.postMessage(answer)
