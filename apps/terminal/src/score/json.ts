import type { Words } from "@plumbline/rubric-core"
import { CommandFault } from "../shell/fault.ts"

/** What a person calls an input: a file's name, or the standard input. */
export const inputName = (path: string): Words =>
  path === "-" ? { zh: "标准输入", en: "The standard input" } : { zh: path, en: path }

/** Decodes UTF-8, with or without a byte order mark. */
export function textOf(bytes: Uint8Array, name: Words): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new CommandFault({
      zh: `${name.zh} 不是 UTF-8 编码的文本；请另存为 UTF-8。`,
      en: `${name.en} is not UTF-8 text; save it as UTF-8.`,
    })
  }
}

/** Parses JSON; where it is none, says at which place. */
export function jsonOf(text: string, name: Words): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const place = placeOf(text, error instanceof Error ? error.message : "")
    throw new CommandFault({
      zh: `${name.zh} 不是 JSON${place ? `（第 ${place.line} 行第 ${place.column} 个字符处）` : ""}。`,
      en: `${name.en} is not JSON${place ? ` (line ${place.line}, character ${place.column})` : ""}.`,
    })
  }
}

function placeOf(text: string, message: string): { line: number; column: number } | undefined {
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position === undefined) return undefined
  const before = text.slice(0, Number(position)).split("\n")
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
