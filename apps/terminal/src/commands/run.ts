import type { Words } from "@plumbline/rubric-core"
import { CommandFault, exit } from "../shell/fault.ts"
import { chooseLanguage } from "../shell/language.ts"
import { processShell, type Shell } from "../shell/shell.ts"
import { commands } from "./commands.ts"
import { commandHelp, help, version } from "./help.ts"

/** Runs one command line; answers the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  const { locale, args, unknown } = chooseLanguage(argv, process.env)
  const shell = processShell(locale)
  try {
    if (unknown !== undefined) {
      throw new CommandFault({
        zh: `--lang 只能是 zh 或 en，不是“${unknown}”。`,
        en: `--lang is zh or en, not "${unknown}".`,
      })
    }
    return await dispatch(args, shell)
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error
    for (const sentence of error.sentences) shell.err(`${sentence[locale]}\n`)
    return error.code
  }
}

async function dispatch([name, ...args]: readonly string[], shell: Shell): Promise<number> {
  if (name === "help" || name === "--help" || name === "-h") return print(shell, helpOf(args[0], shell))
  if (name === "--version" || name === "-v") return print(shell, `${version}\n`)
  const command = commands.find((one) => one.name === (name ?? "review"))
  if (!command) throw new CommandFault(unknownCommand(name ?? ""))
  if (args.includes("--help") || args.includes("-h")) return print(shell, commandHelp(command, shell.locale))
  const { run: runCommand } = await command.load()
  return runCommand(args, shell)
}

function helpOf(name: string | undefined, shell: Shell): string {
  if (name === undefined) return help(commands, shell.locale)
  const command = commands.find((one) => one.name === name)
  if (!command) throw new CommandFault(unknownCommand(name))
  return commandHelp(command, shell.locale)
}

function unknownCommand(name: string): Words {
  return {
    zh: `没有“${name}”这个命令；plumbline --help 列出全部命令。`,
    en: `There is no command "${name}"; plumbline --help lists all of them.`,
  }
}

function print(shell: Shell, text: string): number {
  shell.out(text)
  return exit.ok
}
