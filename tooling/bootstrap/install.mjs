import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { folderFault, installFault } from "./faults.mjs"
import { isFresh } from "./freshness.mjs"
import { root } from "./places.mjs"
import { captured } from "./processes.mjs"
import { say } from "./say.mjs"

const modules = path.join(root, "node_modules")
const stamp = path.join(modules, ".plumbline-installed")

/**
 * What the installed packages follow from.
 * @param {string} node version in use
 */
function expected(node) {
  const hash = createHash("sha256")
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(path.join(root, file)))
  return hash.update(`${process.platform} ${process.arch} ${node}`).digest("hex")
}

/** @param {string} node version */
export function isInstalled(node) {
  return isFresh(stamp, expected(node), [path.join(modules, ".modules.yaml")])
}

/**
 * Installs exactly what the lock file says, from the store where it can.
 * @param {{ path: string, version: string }} node
 * @param {string} pnpm script
 * @param {NodeJS.ProcessEnv} env
 */
export async function install(node, pnpm, env) {
  say("Installing packages …")
  const args = [
    "install",
    "--frozen-lockfile",
    "--prefer-offline",
    "--reporter=append-only",
    "--config.confirmModulesPurge=false",
    "--config.fetch-retries=2",
    "--config.fetch-retry-mintimeout=1000",
    "--config.fetch-retry-maxtimeout=5000",
  ]
  const { code, printed } = await captured(node.path, [pnpm, ...args], { cwd: root, env })
  if (code !== 0) throw installFault("installing the packages", printed)
  try {
    writeFileSync(stamp, expected(node.version))
  } catch (error) {
    throw folderFault(error, root)
  }
}
