import { draftRubric, type Form, outlineOf, readForm } from "@plumbline/rubric-text"
import { inputName } from "../score/json.ts"
import { readBytes } from "../score/read.ts"
import { CommandFault } from "../shell/fault.ts"
import type { Shell } from "../shell/shell.ts"
import { formText } from "./decode.ts"

/** Prints the outline of the form in a file, or of the standard input for "-". */
export async function printOutline(path: string, shell: Shell): Promise<void> {
  const form = await formIn(path, shell)
  shell.out(`${JSON.stringify(outlineOf(form), null, 2)}\n`)
}

/** Prints a form as a draft rubric, named after its file. */
export async function printRubric(path: string, shell: Shell): Promise<void> {
  const form = await formIn(path, shell)
  const rubric = draftRubric(form, { id: idOf(path), year: new Date().getFullYear() })
  shell.out(`${JSON.stringify(rubric, null, 2)}\n`)
}

/** An id of the letters and digits in a file's name. */
function idOf(path: string): string {
  const name =
    path
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.[^.]*$/, "") ?? ""
  const id = name
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, 80)
  return id === "" ? "draft" : id
}

async function formIn(path: string, shell: Shell): Promise<Form> {
  const name = inputName(path)
  const form = readForm(formText(await readBytes(path, shell), name))
  if (form) return form
  throw new CommandFault({
    zh: `${name.zh} 里没有找到考评条目；请给出带分值的表格（Word 另存为纯文本，或从 Excel、网页复制）或编号的条目（一、… 1.… （1）… 2分）。`,
    en: `${name.en} holds no criteria; give a table with points (saved by Word as text, or copied from Excel or a page), or numbered lines (I. … 1. … (1) … 2 points).`,
  })
}
