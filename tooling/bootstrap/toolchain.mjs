import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import process from "node:process"
import { folderFault, installFault } from "./faults.mjs"
import { chooseNode, tooOld } from "./node-choice.mjs"
import { toolchain } from "./places.mjs"
import { captured } from "./processes.mjs"
import { Fault, say } from "./say.mjs"
import { inTurn } from "./turn.mjs"

const pnpm = { name: "pnpm", version: "12.21.0" }

/**
 * The Node that runs the project, fetched through npm into the project's own folder when the running one is too old.
 * @returns {Promise<{ path: string, version: string }>}
 */
export async function ensureNode() {
  const choice = chooseNode(process.versions.node, process.platform, process.arch)
  if (choice.use === "none") throw new Fault(choice.says)
  const running = { path: process.execPath, version: process.versions.node }
  if (choice.use === "running") return running
  const fetched = path.join(kept(choice), "bin", process.platform === "win32" ? "node.exe" : "node")
  // Written when it cannot be had or does not run here, as under another C library, so that it is not tried again each time.
  const unusable = path.join(toolchain, `${choice.name}-${choice.version}.unusable`)
  if (existsSync(fetched) && !existsSync(unusable)) return { path: fetched, version: choice.version }
  try {
    if (!existsSync(unusable)) {
      await fetchPackage(choice, `Node ${choice.version}`)
      const { code } = await captured(fetched, ["--version"], { cwd: toolchain, env: process.env })
      if (code === 0) return { path: fetched, version: choice.version }
      writeFileSync(unusable, "")
    }
  } catch (error) {
    if (!choice.orRunning) throw error
    writeFileSync(unusable, "")
  }
  if (choice.orRunning) return running
  throw new Fault(tooOld(process.versions.node))
}

/**
 * pnpm in the one version that the lock file was made with.
 * @returns {Promise<{ script: string, folder: string }>} the script that Node runs, and the folder to put on the path
 */
export async function ensurePnpm() {
  const folder = kept(pnpm)
  const script = path.join(folder, "bin", "pnpm.mjs")
  if (!existsSync(script)) await fetchPackage(pnpm, `pnpm ${pnpm.version}`)
  return { script, folder: path.join(folder, "..", ".bin") }
}

/** @param {{ name: string, version: string }} wanted */
function kept({ name, version }) {
  return path.join(toolchain, `${name}-${version}`, "node_modules", name)
}

/**
 * Installs beside its final place and moves it there whole, so that an interrupted fetch leaves nothing half done.
 * @param {{ name: string, version: string }} wanted
 * @param {string} called
 */
async function fetchPackage({ name, version }, called) {
  await inTurn(async () => {
    if (!existsSync(kept({ name, version }))) await fetchAlone({ name, version }, called)
  })
}

/** @param {{ name: string, version: string }} wanted @param {string} called */
async function fetchAlone({ name, version }, called) {
  const place = path.join(toolchain, `${name}-${version}`)
  const making = `${place}.${process.pid}`
  try {
    mkdirSync(making, { recursive: true })
    writeFileSync(path.join(making, "package.json"), `{ "private": true }\n`)
  } catch (error) {
    throw folderFault(error, path.dirname(path.dirname(toolchain)))
  }
  say(`Fetching ${called} through npm, once …`)
  const { code, printed } = await npm(making, ["install", "--no-save", "--no-package-lock", `${name}@${version}`])
  if (code !== 0) {
    rmSync(making, { recursive: true, force: true })
    throw installFault(`fetching ${called}`, printed)
  }
  rmSync(place, { recursive: true, force: true })
  renameSync(making, place)
}

/** @param {string} folder @param {readonly string[]} args */
function npm(folder, args) {
  const all = [...args, "--prefix", folder, "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]
  all.push("--fetch-retries=2", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000")
  const options = { cwd: folder, env: { ...process.env, npm_config_global: "false", npm_config_workspaces: "false" } }
  const script = process.env["npm_execpath"]
  if (script !== undefined && /npm-cli\.c?js$/.test(script))
    return captured(process.execPath, [script, ...all], options)
  if (process.platform !== "win32") return captured("npm", all, options)
  // npm is a batch file there, which only a shell starts.
  return captured(
    "npm",
    all.map((word) => `"${word}"`),
    { ...options, shell: true },
  )
}
