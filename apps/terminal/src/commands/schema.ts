import { rubricJsonSchema } from "@plumbline/rubric-core/schema"
import { exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

/** `plumbline schema`: the JSON Schema of a rubric file, by which an editor completes and checks what is typed. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  readOptions(args, {}, 0)
  shell.out(`${JSON.stringify(rubricJsonSchema(), undefined, 2)}\n`)
  return exit.ok
}
