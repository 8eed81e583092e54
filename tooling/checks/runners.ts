import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { countsOfReport, type Counts, type VitestReport } from "./counts.ts"

const root = join(import.meta.dirname, "../..")
const require = createRequire(join(root, "package.json"))

/** Runs one program of the dev dependencies; it passes when it exits with 0. */
export async function runProgram(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd = root,
): Promise<Counts> {
  const code = await run([binOf(name), ...args], env, cwd)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Runs one of turbo's tasks in every workspace, through its cache. */
export function runTurbo(tasks: readonly string[], env: NodeJS.ProcessEnv): Promise<Counts> {
  return runProgram("turbo", ["run", ...tasks, "--output-logs=errors-only", "--continue"], env)
}

/** Runs every vitest project once. */
export async function runVitest(env: NodeJS.ProcessEnv): Promise<Counts> {
  const file = join(root, ".plumbline/test/vitest.json")
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const code = await run([binOf("vitest"), "run", "--config", "tooling/vitest/vitest.config.ts", ...report], env, root)
  try {
    const parsed: VitestReport = JSON.parse(readFileSync(file, "utf8"))
    return countsOfReport(parsed, code)
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** The script that a package's `bin` names, run by our own Node: no shell, so it is the same on every system. */
function binOf(name: string): string {
  const packages: Record<string, string> = { depcruise: "dependency-cruiser" }
  const places = [root, join(root, "tooling")].map((folder) => join(folder, "node_modules", packages[name] ?? name))
  const folder = places.find((place) => existsSync(place))
  if (folder === undefined) throw new Error(`${name} is not installed`)
  const manifest = join(folder, "package.json")
  const { bin }: { bin: string | Record<string, string> } = require(manifest)
  const file = typeof bin === "string" ? bin : bin[name]
  if (file === undefined) throw new Error(`${name} has no program of that name`)
  return join(dirname(manifest), file)
}

function run(command: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd, env, stdio: ["ignore", "inherit", "inherit"] })
    child.on("error", reject)
    child.on("close", (code) => resolve(code ?? 1))
  })
}
