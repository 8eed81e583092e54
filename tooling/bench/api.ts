import process from "node:process"
import { type Beside, runAll } from "./api/run.ts"

/**
 * `npm run -s bench -- api`: saves and reads of the server as built, beside a bare server that commits in groups or answers a
 * constant of the same size. `--json` prints one object: `save64`, `save1` and `read64` as shares of the floor's rate, and
 * `p99OverP50` of 64 that save at once.
 */
const wantsJson = process.argv.includes("--json")
const { save64, save1, read64 } = await runAll()
const round = (figure: number): number => Number(figure.toPrecision(3))
const share = ({ ours, floor }: Beside): number => round(ours.rate / floor.rate)

if (wantsJson) {
  const p99OverP50 = round(save64.ours.p99 / save64.ours.p50)
  console.log(JSON.stringify({ save64: share(save64), save1: share(save1), read64: share(read64), p99OverP50 }))
} else {
  for (const [name, beside] of Object.entries({ save64, save1, read64 })) {
    const { ours, floor } = beside
    const rates = [ours, floor].map(({ rate }) => `${rate.toFixed(0).padStart(7)}/s`)
    const spread = `p50 ${ours.p50.toFixed(1)} ms, p99 ${ours.p99.toFixed(1)} ms`
    console.log(
      `${name.padEnd(7)} ${rates[0]} ours ${rates[1]} floor  ${String(share(beside)).padStart(6)} x  ${spread}`,
    )
  }
}
