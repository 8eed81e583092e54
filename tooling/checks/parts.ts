import { join } from "node:path"
import { type Counts, sum } from "./counts.ts"
import { root, runProgram, runTurbo, runVitest } from "./runners.ts"

/** One part of the test run; each program that is not vitest counts as one test. */
export interface Part {
  readonly name: string
  readonly what: string
  readonly run: (env: NodeJS.ProcessEnv) => Promise<Counts>
}

const arrows = (file: string) => ["--config", `tooling/checks/${file}`, "apps", "packages", "tooling"]

export const parts: readonly Part[] = [
  { name: "types", what: "type checks of every workspace", run: (env) => runTurbo("check", env) },
  { name: "lint", what: "oxlint", run: (env) => runProgram("oxlint", ["--deny-warnings"], env) },
  { name: "format", what: "prettier", run: (env) => runProgram("prettier", ["--check", "--log-level=warn", "."], env) },
  { name: "arrows", what: "who may lean on whom", run: (env) => runProgram("depcruise", arrows("arrows.cjs"), env) },
  {
    name: "runtime-arrows",
    what: "what scoring may load",
    run: (env) => runProgram("depcruise", arrows("runtime-arrows.cjs"), env),
  },
  {
    name: "unused",
    what: "files, exports and dependencies that nobody uses",
    run: (env) => runProgram("knip", ["--config", "tooling/checks/knip.json", "--no-config-hints"], env),
  },
  { name: "build", what: "every app", run: (env) => runTurbo("build", env) },
  {
    name: "tests",
    what: "unit, property, api, browser and terminal tests",
    run: (env) => runVitest("tests", "!e2e", env),
  },
  { name: "e2e", what: "the whole path through real programs", run: (env) => runVitest("e2e", "e2e", env) },
  { name: "size", what: "what a browser has to load", run: (env) => runSizeLimits(env) },
]

async function runSizeLimits(env: NodeJS.ProcessEnv): Promise<Counts> {
  const folder = join(root, "tooling", "size")
  const built: Counts[] = []
  for (const entry of ["scoring", "scoring-page"]) {
    built.push(await runProgram("vite", ["build", "--mode", entry], env, folder))
  }
  return sum([...built, await runProgram("size-limit", [], env, folder)])
}
