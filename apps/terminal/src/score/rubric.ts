import type { Rubric } from "@plumbline/rubric-core"
import { readJson } from "./read.ts"
import { CommandFault } from "../shell/fault.ts"
import type { Shell } from "../shell/shell.ts"

/** The rubric that a command names: the id of a shipped one, or a JSON file that holds one. */
export async function findRubric(named: string, shell: Shell): Promise<Rubric> {
  const { shipped, parsed } = await read(named, shell)
  if (shipped) return shipped
  if (!parsed.ok) throw new CommandFault(parsed.faults.map(({ says }) => says))
  return parsed.rubric
}

/** The same for looking it over: a rubric whose clauses point beside their words will do, since lint says so itself. */
export async function findLintable(named: string, shell: Shell): Promise<Rubric> {
  const { shipped, parsed } = await read(named, shell)
  if (shipped) return shipped
  if (parsed.ok) return parsed.rubric
  if (parsed.lintable) return parsed.lintable
  throw new CommandFault(parsed.faults.map(({ says }) => says))
}

async function read(named: string, shell: Shell) {
  const { rubricById, shippedRubrics } = await import("@plumbline/rubrics")
  const shipped = rubricById(named)
  if (shipped) return { shipped }
  if (!/[./\\]/.test(named) && named !== "-" && !(await isFile(named, shell))) {
    const ids = shippedRubrics.map(({ id }) => id)
    throw new CommandFault({
      zh: `没有“${named}”这个细则；随附的有 ${ids.join("、")}，其他请给出 .json 文件。`,
      en: `There is no rubric "${named}"; ${ids.join(", ")} ship with it, for others name a .json file.`,
    })
  }
  const { parseRubric } = await import("@plumbline/rubric-core/schema")
  return { parsed: parseRubric(await readJson(named, shell)) }
}

function isFile(path: string, shell: Shell): Promise<boolean> {
  return shell.read(path).then(
    () => true,
    () => false,
  )
}
