import { createHash } from "node:crypto"
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs"
import path from "node:path"

const skippedFolders = new Set(["node_modules", "dist", "testing", ".turbo"])

/**
 * A fingerprint of the files below some folders, from their names, sizes and times alone: a few milliseconds for the whole
 * project. The build's own cache looks at contents; this only tells whether it needs to be asked.
 * @param {string} root
 * @param {readonly string[]} places folders and files, relative to root
 */
export function fingerprint(root, places) {
  const hash = createHash("sha256")
  for (const place of places) visit(path.join(root, place), place, hash)
  return hash.digest("hex")
}

/** @param {string} full @param {string} name @param {import("node:crypto").Hash} hash */
function visit(full, name, hash) {
  const stat = statSync(full, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) {
    hash.update(`${name}\0${stat.size}\0${stat.mtimeMs}\n`)
    return
  }
  for (const entry of readdirSync(full).sort()) {
    if (skippedFolders.has(entry) || /\.test\.tsx?$/.test(entry)) continue
    visit(path.join(full, entry), `${name}/${entry}`, hash)
  }
}

/**
 * Whether a stamp holds the fingerprint and everything that it vouches for is there.
 * @param {string} stamp file
 * @param {string} expected fingerprint
 * @param {readonly string[]} outputs full paths
 */
export function isFresh(stamp, expected, outputs) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === expected && outputs.every((file) => existsSync(file))
}
