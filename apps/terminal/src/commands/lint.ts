import type { Place, Rubric } from "@plumbline/rubric-core"
import { type Finding, fixPatch, lint } from "@plumbline/rubric-core/lint"
import { findLintable } from "../score/rubric.ts"
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
  const rubric = await findLintable(named, shell)
  const findings = lint(rubric)
  if (options.json) {
    const travelling = findings.map((finding) => findingJson(rubric, finding))
    shell.out(`${JSON.stringify(travelling, null, 2)}\n`)
  } else shell.out(findings.map((finding) => findingText(rubric, finding, shell)).join("") + summary(findings, shell))
  return exit.ok
}

/** A finding as it travels: `{ code, severity, at, zh, en, fix? }`; a fix is a JSON Patch (RFC 6902) of the rubric. */
function findingJson(rubric: Rubric, { says, fix, ...rest }: Finding) {
  return { ...rest, ...says, ...(fix && { fix: { ...fix.says, patch: fixPatch(rubric, fix) } }) }
}

const signs = { error: "×", warning: "⚑", question: "?" } as const

function findingText(rubric: Rubric, finding: Finding, { locale }: Shell): string {
  const { severity, code, at, says, fix, candidates = [], chosen } = finding
  const lines = [
    `${signs[severity]} ${placeText(rubric, at)}${says[locale]}  [${code}]`,
    ...candidates.map((candidate, index) => `    ${index === chosen ? "●" : "○"} ${candidate[locale]}`),
    ...(fix ? [`    → ${fix.says[locale]}`] : []),
  ]
  return lines.map((line) => `${line}\n`).join("")
}

/** How many there are of each severity. */
function summary(findings: readonly Finding[], { locale }: Shell): string {
  const count = (severity: Finding["severity"]): number => findings.filter((each) => each.severity === severity).length
  const [errors, warnings, questions] = [count("error"), count("warning"), count("question")]
  if (findings.length === 0) return locale === "zh" ? "没有发现问题。\n" : "Nothing found.\n"
  return locale === "zh"
    ? `× 错误${errors}处，⚑ 提醒${warnings}处，? 待明确${questions}处\n`
    : `× errors: ${errors}, ⚑ warnings: ${warnings}, ? questions: ${questions}\n`
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
