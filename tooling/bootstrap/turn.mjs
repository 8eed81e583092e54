import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import path from "node:path"
import process from "node:process"
import { setTimeout as pause } from "node:timers/promises"
import { folderFault } from "./faults.mjs"
import { keep, root } from "./places.mjs"
import { say } from "./say.mjs"

/**
 * Lets one process at a time install and build; a second one waits for the first.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} file that the one whose turn it is holds
 * @returns {Promise<T>}
 */
export async function inTurn(work, file = path.join(keep, "turn")) {
  for (let waited = 0; !take(file); waited += 1) {
    if (waited === 5) say("Waiting for another command of this folder to finish installing and building …")
    await pause(200)
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 2_000)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    const folder = path.dirname(file)
    if (!existsSync(folder)) mkdirSync(folder)
    writeFileSync(file, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw folderFault(error, root)
    if (!ownerLives(file)) rmSync(file, { force: true })
    return false
  }
}

/**
 * An owner that was killed leaves its file behind; its number may belong to another process by then, so its pulse counts too.
 * @param {string} file
 */
function ownerLives(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > 15_000) return false
    const owner = Number(readFileSync(file, "utf8"))
    // Empty for the moment between its making and its writing.
    if (owner !== 0) process.kill(owner, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}
