import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import type { Locale } from "@plumbline/rubric-core"

/** What a command sees of the process that runs it, so that it can be run by a test as well. */
export interface Shell {
  readonly locale: Locale
  /** The folder that paths are relative to: the caller's, not the package's. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isInteractive: boolean
  /** Width of the terminal in columns; undefined when the output is not one. */
  readonly columns: number | undefined
  out(text: string): void
  err(text: string): void
  /** All of the standard input, as bytes. */
  input(): Promise<Uint8Array>
  /** A file's bytes; `path` is relative to `folder`. */
  read(path: string): Promise<Uint8Array>
}

/** The shell of this process. */
export function processShell(locale: Locale): Shell {
  const folder = callersFolder(process.env, process.cwd())
  return {
    locale,
    folder,
    env: process.env,
    isInteractive: process.stdin.isTTY && process.stdout.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: readStandardInput,
    read: (path) => readFile(resolve(folder, path)),
  }
}

/** A package script runs in the package's folder and leaves the caller's in INIT_CWD. */
export function callersFolder(env: Shell["env"], current: string): string {
  return env.npm_lifecycle_event === "plumbline" && env.INIT_CWD ? env.INIT_CWD : current
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
