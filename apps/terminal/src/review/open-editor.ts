import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Opens a text in the person's own editor and answers what was written; `undefined` where there is no editor or it failed. */
export function openEditor(text: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const editor = env.VISUAL ?? env.EDITOR
  if (!editor) return undefined
  const folder = mkdtempSync(join(tmpdir(), "plumbline-"))
  const file = join(folder, "reason.txt")
  try {
    writeFileSync(file, text)
    // $EDITOR may hold arguments, so it goes through the shell as everywhere else; the file's name is ours.
    const { status } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: "inherit" })
    return status === 0
      ? readFileSync(file, "utf8")
          .trim()
          .replace(/\s*\n\s*/g, " ")
      : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
