import type { ScoreInput } from "@plumbline/rubric-core"
import { spawnSync } from "node:child_process"
import { join } from "node:path"

/** The command as built; it is run by the Node that runs the tests. */
export const plumbline = join(import.meta.dirname, "../../../apps/terminal/dist/plumbline.js")

/** What a surface shows of one layer. */
export interface Shown {
  readonly total: string
  readonly fingerprint: string
}

/** `plumbline score --json` on an input, as a script would call it. */
export function scoreByCommand(input: ScoreInput): Shown {
  const args = [plumbline, "score", "--rubric", "huaibei-2018", "--facts", "-", "--json"]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    input: JSON.stringify(input),
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`plumbline score ended with ${status}: ${stderr}`)
  const { total, fingerprint } = JSON.parse(stdout)
  return { total, fingerprint }
}
