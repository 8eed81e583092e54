import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { countsOfReport, type Counts, type VitestReport } from "./counts.ts"

export const root = join(import.meta.dirname, "../..")

/** Runs one program of the dev dependencies; it passes when it exits with 0, and what it printed is shown when it does not. */
export async function runProgram(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd = root,
): Promise<Counts> {
  const { code, printed } = await run([binOf(name), ...args], env, cwd)
  if (code !== 0) console.log(printed.trimEnd())
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Runs one of turbo's tasks in every workspace, through its cache. */
export function runTurbo(task: string, env: NodeJS.ProcessEnv): Promise<Counts> {
  return runProgram("turbo", ["run", task, "--output-logs=errors-only", "--continue"], env)
}

/** Runs the vitest projects that a pattern names, once. */
export async function runVitest(name: string, projects: string, env: NodeJS.ProcessEnv): Promise<Counts> {
  const file = join(root, ".plumbline", "test", `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const report = [
    process.stdout.isTTY ? "--color" : "--no-color",
    "--reporter=minimal",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]
  const args = ["run", "--config", "tooling/vitest/vitest.config.ts", "--project", projects, ...report]
  const { code, printed } = await run([binOf("vitest"), ...args], env, root)
  if (code !== 0) console.log(printed.trimEnd())
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const parsed: VitestReport = JSON.parse(readFileSync(file, "utf8"))
  return countsOfReport(parsed, code)
}

/** The script that a package's `bin` names, run by our own Node: no shell, so it is the same on every system. */
export function binOf(name: string): string {
  const packages: Record<string, string> = { depcruise: "dependency-cruiser" }
  const places = [root, join(root, "tooling")].map((folder) => join(folder, "node_modules", packages[name] ?? name))
  const folder = places.find((place) => existsSync(place))
  if (folder === undefined) throw new Error(`${name} is not installed`)
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  )
  const file = typeof bin === "string" ? bin : bin[name]
  if (file === undefined) throw new Error(`${name} has no program of that name`)
  return join(folder, file)
}

function run(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<{ readonly code: number; readonly printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd, env, stdio: ["ignore", "pipe", "pipe"] })
    let printed = ""
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8")
      stream.on("data", (text: string) => (printed += text))
    }
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? 1, printed }))
  })
}
