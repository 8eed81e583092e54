import { diff } from "@plumbline/rubric-core/compare"
import { diffLines } from "../diff/diff-lines.ts"
import { findRubric } from "../score/rubric.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"
import { prepareWidths } from "../shell/width.ts"

/** `plumbline diff A B`: what changed in meaning from one rubric to another. Changes are a result, not a failure. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options, rest } = readOptions(args, { json: "flag" }, 2)
  const [before, after] = rest
  if (before === undefined || after === undefined) {
    throw new CommandFault({
      zh: "请给出两个细则：plumbline diff A B",
      en: "Name two rubrics: plumbline diff A B",
    })
  }
  const { matches, changes } = diff(await findRubric(before, shell), await findRubric(after, shell))
  if (options.json) {
    const travelling = changes.map(({ says, ...change }) => ({ ...change, ...says }))
    shell.out(`${JSON.stringify({ matches, changes: travelling }, null, 2)}\n`)
  } else {
    await prepareWidths(JSON.stringify(changes.map(({ says }) => says)))
    shell.out(`${diffLines(changes, shell.locale, shell.columns ?? 100).join("\n")}\n`)
  }
  return exit.ok
}
