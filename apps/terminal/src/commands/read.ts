import { noted, read } from "@plumbline/rubric-text"
import { readText } from "../score/read.ts"
import { inputName } from "../score/json.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

interface LineToRead {
  /** Printed again as it was given. */
  readonly id: string | number
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
    shell.out(`${JSON.stringify({ ...noted(String(id), text, reading), id })}\n`)
  }
  return exit.ok
}

/** Each line that is not empty: a JSON object with its id and its words, or the words alone under the line's number. */
function linesOf(text: string, path: string): LineToRead[] {
  const name = inputName(path)
  return text.split(/\r\n|[\r\n]/).flatMap((line, index) => {
    if (line.trim() === "") return []
    if (!line.trimStart().startsWith("{")) return [{ id: String(index + 1), text: line }]
    const parsed = lineIn(line)
    if (parsed) return [parsed]
    throw new CommandFault({
      zh: `${name.zh} 第 ${index + 1} 行应是一个 JSON 对象：{"id":"…","text":"…","base":"…"}（base 可省略）。`,
      en: `${name.en}, line ${index + 1}, must be a JSON object: {"id":"…","text":"…","base":"…"} (base may be left out).`,
    })
  })
}

/** A line of JSON. Base points may be printed as a number as well as a decimal string. */
function lineIn(line: string): LineToRead | undefined {
  const value = parsed(line)
  if (typeof value !== "object" || value === null) return undefined
  const { id, text, base } = Object.fromEntries(Object.entries(value))
  if ((typeof id !== "string" && typeof id !== "number") || typeof text !== "string") return undefined
  if (base === undefined || base === null) return { id, text }
  const points = typeof base === "number" ? String(base) : base
  return typeof points === "string" && /^\d+(?:\.\d+)?$/.test(points) ? { id, text, base: points } : undefined
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
