import { type Counts, closingLine, sum } from "./counts.ts"
import { findGaps, type Gaps } from "./gaps.ts"
import { type Part, parts } from "./parts.ts"

// Every check of the project, one after another: what `npm test` runs once all is installed.
const only = process.argv.slice(2)
// The whole path and the sizes are of what is built, which must not be older than its sources.
const named = only.some((name) => name === "e2e" || name === "size") ? [...only, "build"] : only
const chosen = only.length === 0 ? parts : parts.filter(({ name }) => named.includes(name))
if (chosen.length === 0) {
  console.error(`There is no such part; there are ${parts.map(({ name }) => name).join(", ")}.`)
  process.exit(2)
}

const needsMachine = chosen.some(({ name }) => name === "tests" || name === "e2e")
const gaps: Gaps = needsMachine ? await findGaps(process.env) : { env: process.env, missing: [] }
const counts: Counts[] = []
for (const part of chosen) counts.push(await runPart(part))
if (process.env["CI"]) counts.push({ passed: 0, failed: gaps.missing.length, skipped: 0 })
if (gaps.missing.length > 0)
  console.log(`Not all could be tested, for this machine lacks ${gaps.missing.join(" and ")}.`)
const total = sum(counts)
console.log(closingLine(total))
process.exitCode = total.failed > 0 ? 1 : 0

async function runPart({ name, what, run }: Part): Promise<Counts> {
  const began = performance.now()
  console.log(`${name}: ${what} …`)
  const result = await run(gaps.env).catch((error: unknown) => {
    console.log(error)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const outcome = result.failed > 0 ? `${result.failed} FAILED, ${result.passed} passed` : `${result.passed} passed`
  const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : ""
  console.log(`${name}: ${outcome}${skipped} (${seconds} s)`)
  return result
}
