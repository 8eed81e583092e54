import type { Shell } from "../shell/shell.ts"
import { CommandFault } from "../shell/fault.ts"
import { inputName, jsonOf, textOf } from "./json.ts"

/** Reads a JSON file, or the standard input for "-". */
export async function readJson(path: string, shell: Shell): Promise<unknown> {
  const name = inputName(path)
  return jsonOf(textOf(await readBytes(path, shell), name), name)
}

/** Reads a text file, or the standard input for "-". */
export async function readText(path: string, shell: Shell): Promise<string> {
  return textOf(await readBytes(path, shell), inputName(path))
}

/** Reads a file as it is, or the standard input for "-". */
export async function readBytes(path: string, shell: Shell): Promise<Uint8Array> {
  if (path === "-") return shell.input()
  try {
    return await shell.read(path)
  } catch (error) {
    throw new CommandFault(whyNotRead(path, codeOf(error)))
  }
}

function whyNotRead(path: string, code: string) {
  switch (code) {
    case "ENOENT":
      return { zh: `没有 ${path} 这个文件。`, en: `There is no file ${path}.` }
    case "EISDIR":
      return { zh: `${path} 是文件夹，不是文件。`, en: `${path} is a folder, not a file.` }
    case "EACCES":
    case "EPERM":
      return { zh: `无权读取 ${path}。`, en: `Reading ${path} is not permitted.` }
    default:
      return { zh: `读不出 ${path}（${code}）。`, en: `${path} cannot be read (${code}).` }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown"
}
