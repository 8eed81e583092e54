import process from "node:process"
import { contenderNames } from "./core/contenders.ts"
import { writeReport } from "./core/report.ts"
import { runAll } from "./core/run.ts"

/**
 * `npm run -s bench -- core`: the scorer in its forms against hand-written floors and rule engines, in one run.
 * `--json` prints one object of times as multiples of the floor's; `--write` renews the page of benchmarks.
 */
const wantsJson = process.argv.includes("--json")
const results = await runAll((name, { own, times }) => {
  if (!wantsJson)
    console.log(`${name.padEnd(16)} ${own.toFixed(0).padStart(10)} ns  ${times.toFixed(2).padStart(9)} x floor`)
})
const round = (times: number): number => Number(times.toPrecision(3))
if (wantsJson) {
  console.log(
    JSON.stringify(Object.fromEntries(contenderNames.map((name) => [name, round(results.get(name)?.times ?? 0)]))),
  )
}
if (process.argv.includes("--write")) await writeReport(results)
