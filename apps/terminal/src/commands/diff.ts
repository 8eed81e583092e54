import { diff } from "@plumbline/rubric-core/compare"
import { findRubric } from "../score/rubric.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

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
  } else if (changes.length === 0) {
    shell.out(shell.locale === "zh" ? "两个细则的含义相同。\n" : "The two rubrics mean the same.\n")
  } else {
    for (const { says } of changes) shell.out(`${says[shell.locale]}\n`)
  }
  return exit.ok
}
