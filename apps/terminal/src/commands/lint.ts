import type { Place, Rubric } from "@plumbline/rubric-core"
import { type Finding, lint } from "@plumbline/rubric-core/lint"
import { findRubric } from "../score/rubric.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

/** `plumbline lint`: what does not add up in a rubric. Findings are a result, not a failure. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options, rest } = readOptions(args, { rubric: "text", json: "flag" }, 1)
  const named = options.rubric ?? rest[0]
  if (named === undefined || (options.rubric !== undefined && rest.length > 0)) {
    throw new CommandFault({
      zh: "请给出一个细则：plumbline lint --rubric ID 或 plumbline lint FILE.json",
      en: "Name one rubric: plumbline lint --rubric ID, or plumbline lint FILE.json",
    })
  }
  const rubric = await findRubric(named, shell)
  const findings = lint(rubric)
  if (options.json) shell.out(`${JSON.stringify(findings.map(findingJson), null, 2)}\n`)
  else for (const finding of findings) shell.out(`${findingText(rubric, finding, shell)}\n`)
  return exit.ok
}

/** A finding as it travels: `{ code, severity, at, zh, en, fix? }`. */
function findingJson({ says, fix, ...rest }: Finding) {
  return { ...rest, ...says, ...(fix && { fix: { ...fix.says, set: fix.set } }) }
}

const signs = { error: "×", warning: "⚑", question: "?" } as const

function findingText(rubric: Rubric, { severity, code, at, says, fix }: Finding, { locale }: Shell): string {
  const how = fix ? `\n    → ${fix.says[locale]}` : ""
  return `${signs[severity]} ${placeText(rubric, at)}${says[locale]}  [${code}]${how}`
}

/** Where a finding stands, by the printed numbers. */
function placeText({ sections }: Rubric, { section, item, criterion }: Place): string {
  const items = sections.flatMap((one) => one.items)
  const numbers = [
    sections.find(({ id }) => id === section)?.name,
    items.find(({ id }) => id === item)?.number,
    items.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterion)?.number,
  ]
  const [name, itemNumber, number] = numbers
  if (number !== undefined) return `（${number}） `
  if (itemNumber !== undefined) return `${itemNumber}. `
  return name === undefined ? "" : `${name} `
}
