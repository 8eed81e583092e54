import { parseArgs } from "node:util"
import { CommandFault } from "./fault.ts"

type Kinds = Readonly<Record<string, "text" | "flag">>

export interface Options<Given extends Kinds> {
  readonly options: { readonly [Name in keyof Given]?: Given[Name] extends "flag" ? true : string }
  readonly rest: readonly string[]
}

/**
 * Reads a command's options; whatever the command does not know is a fault in a sentence, not ignored.
 *
 * @example readOptions(["--facts", "a.json", "--json"], { facts: "text", json: "flag" }, 0)
 * // { options: { facts: "a.json", json: true }, rest: [] }
 */
export function readOptions<const Given extends Kinds>(
  args: readonly string[],
  kinds: Given,
  most: number,
): Options<Given> {
  const given: Record<string, string | true> = {}
  const rest: string[] = []
  for (const token of tokensOf(args, kinds)) {
    if (token.kind === "positional") rest.push(token.value)
    if (token.kind === "option") given[token.name] = valueOf(token, kinds)
  }
  if (rest.length > most) {
    const extra = rest[most] ?? ""
    throw new CommandFault({ zh: `不认识的参数 ${extra}。`, en: `Unexpected argument ${extra}.` })
  }
  // The loop above admits only names of `kinds`, each with a value of its kind.
  return { options: given as Options<Given>["options"], rest }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
}

function tokensOf(args: readonly string[], kinds: Kinds) {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: kind === "flag" ? "boolean" : "string" } as const]),
  )
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens
}

function valueOf({ name, rawName, value }: OptionToken, kinds: Kinds): string | true {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (kind === undefined) throw new CommandFault({ zh: `不认识的选项 ${rawName}。`, en: `Unknown option ${rawName}.` })
  if (kind === "flag") {
    if (value !== undefined)
      throw new CommandFault({ zh: `选项 ${rawName} 不带值。`, en: `Option ${rawName} takes no value.` })
    return true
  }
  if (value === undefined || value.startsWith("--")) {
    throw new CommandFault({ zh: `选项 ${rawName} 后面要有一个值。`, en: `Option ${rawName} needs a value.` })
  }
  return value
}
