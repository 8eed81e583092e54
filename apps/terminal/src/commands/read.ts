import { noted, read } from "@plumbline/rubric-text"
import { readText } from "../score/read.ts"
import { inputName, jsonOf } from "../score/json.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

interface LineToRead {
  readonly id: string
  readonly text: string
  /** Base points, where they are known. */
  readonly base?: string
}

/** `plumbline read`: the words of criteria as readings, one JSON object a line; or a whole form as its outline or as a draft rubric. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options, rest } = readOptions(args, { json: "flag", outline: "flag", rubric: "flag" }, 1)
  const [path] = rest
  if (path === undefined) {
    throw new CommandFault({
      zh: "请给出要读的文字：plumbline read FILE|- --json，每行一条；或整张考评表：plumbline read FORM --outline|--rubric",
      en: "Name what to read: plumbline read FILE|- --json, one criterion a line; or a whole form: plumbline read FORM --outline|--rubric",
    })
  }
  if (options.outline && options.rubric) {
    throw new CommandFault({
      zh: "--outline 和 --rubric 请只给一个。",
      en: "Give either --outline or --rubric, not both.",
    })
  }
  if (options.outline || options.rubric) {
    const { printOutline, printRubric } = await import("../form/print-form.ts")
    await (options.outline ? printOutline : printRubric)(path, shell)
    return exit.ok
  }
  const lines = linesOf(await readText(path, shell), path)
  for (const { id, text, base } of lines) {
    const reading = read(text, base === undefined ? {} : { base })
    shell.out(`${JSON.stringify(noted(id, text, reading))}\n`)
  }
  return exit.ok
}

/** Each line that is not empty: a JSON object with its id and its words, or the words alone under the line's number. */
function linesOf(text: string, path: string): LineToRead[] {
  const lines = text.split(/\r?\n/)
  return lines.flatMap((line, index) => {
    const number = String(index + 1)
    if (line.trim() === "") return []
    if (!line.trimStart().startsWith("{")) return [{ id: number, text: line }]
    const name = inputName(path)
    const at = { zh: `${name.zh} 第 ${number} 行`, en: `${name.en}, line ${number},` }
    const parsed = jsonOf(line, at)
    if (!isLine(parsed)) {
      throw new CommandFault({
        zh: `${at.zh}应写作 {"id":"…","text":"…","base":"…"}。`,
        en: `${at.en} must be {"id":"…","text":"…","base":"…"}.`,
      })
    }
    return [parsed]
  })
}

function isLine(value: unknown): value is LineToRead {
  if (typeof value !== "object" || value === null || !("id" in value) || !("text" in value)) return false
  const base = "base" in value ? value.base : undefined
  return (
    typeof value.id === "string" && typeof value.text === "string" && (base === undefined || typeof base === "string")
  )
}
