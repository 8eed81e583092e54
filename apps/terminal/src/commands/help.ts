import type { Locale } from "@plumbline/rubric-core"
import manifest from "../../package.json" with { type: "json" }
import type { Command } from "./command.ts"

export const version: string = manifest.version

/** The list of commands. */
export function help(commands: readonly Command[], locale: Locale): string {
  const lines = commands.map(
    ({ name, usage, does }) => `  plumbline ${name} ${usage}`.trimEnd() + `\n      ${does[locale]}`,
  )
  const [head, open, foot] =
    locale === "zh"
      ? [
          "准绳 Plumbline：按考评细则计分、核实",
          "打开核实界面（待核实单位、逐条核实）",
          "所有命令都可加 --lang zh|en；退出码 0 成功，1 未能完成，2 用法或输入有误。",
        ]
      : [
          "Plumbline: score and review under a rubric",
          "open the reviewer's screens (queue, one criterion at a time)",
          "Every command takes --lang zh|en. Exit codes: 0 done, 1 could not be done, 2 unusable command or input.",
        ]
  return `${head}\n\n  plumbline\n      ${open}\n${lines.join("\n")}\n\n${foot}\n`
}

export function commandHelp({ name, usage, does }: Command, locale: Locale): string {
  return `plumbline ${name} ${usage}`.trimEnd() + `\n  ${does[locale]}\n`
}
