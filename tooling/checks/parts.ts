import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import type { Counts } from "./counts.ts"
import { runProgram, runTurbo, runVitest } from "./runners.ts"

/** One part of the test run; each that is not vitest counts as one test. */
export interface Part {
  readonly name: string
  readonly what: string
  readonly run: (env: NodeJS.ProcessEnv) => Promise<Counts>
}

const root = join(import.meta.dirname, "../..")

function sizeLimited(): string[] {
  return ["apps", "packages"]
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
    .filter((folder) => existsSync(join(folder, ".size-limit.json")))
}

export const parts: readonly Part[] = [
  { name: "types", what: "type checks of every workspace", run: (env) => runTurbo(["check"], env) },
  { name: "lint", what: "oxlint", run: (env) => runProgram("oxlint", ["--deny-warnings"], env) },
  { name: "format", what: "prettier", run: (env) => runProgram("prettier", ["--check", "--log-level=warn", "."], env) },
  {
    name: "arrows",
    what: "who may lean on whom",
    run: (env) =>
      runProgram("depcruise", ["--config", "tooling/checks/arrows.cjs", "apps", "packages", "tooling"], env),
  },
  {
    name: "runtime-arrows",
    what: "what scoring may load",
    run: (env) => runProgram("depcruise", ["--config", "tooling/checks/runtime-arrows.cjs", "packages"], env),
  },
  { name: "unused", what: "knip", run: (env) => runProgram("knip", ["--config", "tooling/checks/knip.json"], env) },
  { name: "build", what: "every app", run: (env) => runTurbo(["build"], env) },
  { name: "tests", what: "unit, property, api, browser and terminal tests", run: (env) => runVitest(env) },
  {
    name: "size",
    what: "what the browser has to load",
    run: async (env) => {
      const results = []
      for (const folder of sizeLimited()) results.push(await runProgram("size-limit", [], env, folder))
      const failed = results.filter((result) => result.failed > 0).length
      return { passed: results.length - failed, failed, skipped: 0 }
    },
  },
]
