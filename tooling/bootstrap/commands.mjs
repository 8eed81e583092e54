import { existsSync } from "node:fs"
import path from "node:path"
import process from "node:process"
import { build, commandLine, everything, isBuilt, serverCommands } from "./build.mjs"
import { environmentFor } from "./environment.mjs"
import { install, isInstalled } from "./install.mjs"
import { root } from "./places.mjs"
import { foreground } from "./processes.mjs"
import { Fault, say } from "./say.mjs"
import { ensureNode, ensurePnpm } from "./toolchain.mjs"
import { inTurn } from "./turn.mjs"

/**
 * @typedef {object} Command
 * @property {import("./build.mjs").Target} [builds] what must be built first
 * @property {(args: readonly string[]) => readonly string[]} run script and arguments for Node, relative to the project
 * @property {boolean} [whereCalled] runs in the folder where the person is, so that the paths they type are theirs
 */

const turbo = "node_modules/turbo/bin/turbo"
const prettier = "node_modules/prettier/bin/prettier.cjs"
const benches = ["core", "api", "form", "terminal"]

/** @type {Record<string, Command>} */
const commands = {
  start: { builds: everything, run: (args) => ["apps/api/dist/main.js", "--demo", ...args] },
  plumbline: {
    builds: commandLine,
    run: (args) => ["apps/terminal/dist/plumbline.js", ...args],
    whereCalled: true,
  },
  "plumbline-server": {
    builds: serverCommands,
    run: (args) => ["apps/api/dist/plumbline-server.js", ...args],
    whereCalled: true,
  },
  test: { run: (args) => ["tooling/checks/run.ts", ...args] },
  bench: { builds: everything, run: ([name = "", ...args]) => [benchNamed(name), ...args] },
  reading: { run: (args) => ["tooling/reading/write.ts", ...args] },
  soak: { builds: everything, run: (args) => ["tooling/soak/soak.ts", ...args] },
  dev: { run: (args) => [turbo, "run", "dev", ...args] },
  build: { run: (args) => [turbo, "run", "build", ...args] },
  check: { run: (args) => ["tooling/checks/run.ts", "types", ...args] },
  lint: { run: (args) => ["tooling/checks/run.ts", "lint", "format", ...args] },
  format: { run: (args) => [prettier, "--write", ".", ...args] },
}

/** @param {string} name */
function benchNamed(name) {
  const script = `tooling/bench/${name}.ts`
  if (benches.includes(name) && existsSync(path.join(root, script))) return script
  throw new Fault(`There is no bench "${name}"; there are ${benches.join(", ")}.`)
}

/**
 * Makes ready what a command needs, then runs it; the exit code is the command's.
 * @param {readonly string[]} words the command's name and its arguments
 */
export async function bootstrap([name = "", ...args]) {
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined)
      throw new Fault(`There is no command "${name}"; there are ${Object.keys(commands).join(", ")}.`)
    process.exitCode = await runCommand(command, args)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

/** @param {Command} command @param {readonly string[]} args */
async function runCommand(command, args) {
  const [script = "", ...rest] = command.run(args)
  const { node, env } = await makeReady(command)
  const cwd = command.whereCalled === true ? (process.env["INIT_CWD"] ?? process.cwd()) : root
  return foreground(node, [path.join(root, script), ...rest], { cwd, env })
}

/** @param {Command} command */
async function makeReady({ builds }) {
  const node = await ensureNode()
  const pnpm = await ensurePnpm()
  const env = environmentFor(process.env, [
    path.dirname(node.path),
    pnpm.folder,
    path.join(root, "node_modules", ".bin"),
  ])
  const ready = () => isInstalled(node.version) && (builds === undefined || isBuilt(builds))
  if (!ready()) {
    await inTurn(async () => {
      if (!isInstalled(node.version)) await install(node, pnpm.script, env)
      if (builds !== undefined && !isBuilt(builds)) await build(builds, node.path, env)
    })
  }
  return { node: node.path, env }
}
