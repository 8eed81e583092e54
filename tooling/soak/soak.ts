import { writeFileSync } from "node:fs"
import process from "node:process"
import { parseArgs } from "node:util"
import { faultsOf } from "./faults.ts"
import { pageOf, soakPage } from "./report.ts"
import { soak } from "./run.ts"

/**
 * `npm run -s soak -- --minutes 10`: an hour's work of a whole city in so many minutes, on the product as built. `--people` and
 * `--reviewers` choose how many; `--write` renews the page of docs. Exit 1 where anything is not as it must be.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    people: { type: "string", default: "64" },
    reviewers: { type: "string", default: "8" },
    write: { type: "boolean", default: false },
  },
})
const minutes = Number(values.minutes)
const size = {
  seconds: minutes * 60,
  speed: 60 / minutes,
  fillers: Number(values.people),
  reviewers: Number(values.reviewers),
}
if (!(minutes > 0) || ![size.fillers, size.reviewers].every((count) => count > 0 && count % 2 === 0)) {
  console.error("--minutes takes a number, --people and --reviewers an even one.")
  process.exit(2)
}
const soaked = await soak(size, (line) => console.error(line))
const faults = faultsOf(soaked)
const page = pageOf(soaked, faults)
console.log(page)
if (values.write) writeFileSync(soakPage, page)
process.exitCode = faults.length === 0 ? 0 : 1
