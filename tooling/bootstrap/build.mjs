import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import process from "node:process"
import { fingerprint, isFresh } from "./freshness.mjs"
import { root, stamps } from "./places.mjs"
import { captured } from "./processes.mjs"
import { Fault, say } from "./say.mjs"

/**
 * @typedef {object} Target a part of the project that is built together
 * @property {string} name
 * @property {readonly string[]} apps folders below apps/
 * @property {readonly string[]} outputs files that must be there afterwards
 */

/** @type {Target} */
export const everything = {
  name: "everything",
  apps: ["api", "console", "form", "terminal"],
  outputs: ["apps/api/dist/main.js", "apps/form/dist/index.html", "apps/console/dist/index.html"],
}

/** @type {Target} */
export const commandLine = { name: "command-line", apps: ["terminal"], outputs: ["apps/terminal/dist/plumbline.js"] }

/** @type {Target} */
export const serverCommands = {
  name: "server-commands",
  apps: ["api"],
  outputs: ["apps/api/dist/plumbline-server.js"],
}

const shared = ["packages", "package.json", "pnpm-lock.yaml", "tsconfig.base.json", "turbo.json"]

/** @param {Target} target */
function expected({ apps }) {
  return fingerprint(root, [...shared, ...apps.map((app) => `apps/${app}`)])
}

/** @param {Target} target */
export function isBuilt(target) {
  const outputs = target.outputs.map((file) => path.join(root, file))
  return isFresh(path.join(stamps, target.name), expected(target), outputs)
}

/**
 * Builds through turbo's cache.
 * @param {Target} target
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
export async function build(target, node, env) {
  // Taken before, so that an edit during the build counts as newer than it.
  const seen = expected(target)
  say("Building …")
  const filters = target.apps.map((app) => `--filter=./apps/${app}`)
  const turbo = path.join(root, "node_modules", "turbo", "bin", "turbo")
  const args = [
    turbo,
    "run",
    "build",
    ...filters,
    "--output-logs=errors-only",
    "--log-order=grouped",
    ...(process.stderr.isTTY ? [] : ["--no-color"]),
  ]
  const { code, printed } = await captured(node, args, { cwd: root, env })
  if (code !== 0) {
    say(printed)
    throw new Fault("Building failed, as said above.")
  }
  const missing = target.outputs.find((file) => !existsSync(path.join(root, file)))
  if (missing !== undefined) throw new Fault(`Building made no ${missing}.`)
  mkdirSync(stamps, { recursive: true })
  writeFileSync(path.join(stamps, target.name), seen)
}
