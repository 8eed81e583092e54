import { parts } from "./parts.ts"
import { closingLine, type Counts, sum } from "./counts.ts"
import { findGaps } from "./gaps.ts"

// Every check of the project, one after another: what `npm test` runs once all is installed.
const only = process.argv.slice(2)
const chosen = only.length === 0 ? parts : parts.filter(({ name }) => only.includes(name))
if (chosen.length === 0) {
  console.error(`No such part. There are: ${parts.map(({ name }) => name).join(", ")}.`)
  process.exit(2)
}

const gaps = await findGaps(process.env)
const counts: Counts[] = []
const failed: string[] = []
for (const part of chosen) {
  const began = performance.now()
  console.log(`\n── ${part.name}: ${part.what}`)
  const result = await part.run(gaps.env)
  counts.push(result)
  if (result.failed > 0) failed.push(part.name)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`── ${part.name}: ${result.failed > 0 ? "FAILED" : "ok"}, ${seconds} s`)
}

const isCi = Boolean(process.env["CI"])
if (isCi && gaps.missing.length > 0) counts.push({ passed: 0, failed: gaps.missing.length, skipped: 0 })
if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`)
if (gaps.missing.length > 0) console.log(`Not tested here: ${gaps.missing.join("; ")}`)
const total = sum(counts)
console.log(closingLine(total))
process.exitCode = total.failed > 0 ? 1 : 0
