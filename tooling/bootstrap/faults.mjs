import { Fault } from "./say.mjs"

const unreachable =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|TARBALL_FETCH|error sending request|dns error|[Cc]onnection refused/
const noSpace = /ENOSPC|No space left/

/**
 * The sentence for a package manager that failed.
 * @param {string} doing such as "fetching Node 24.21.0"
 * @param {string} printed what the package manager printed
 */
export function installFault(doing, printed) {
  if (noSpace.test(printed)) return new Fault(`${upperFirst(doing)} failed because the disk is full.`)
  if (unreachable.test(printed)) {
    return new Fault(
      `${upperFirst(doing)} failed because the package registry cannot be reached; it is needed once, for the first start: check the network or the registry that npm is set to, and run the command again.`,
    )
  }
  const last = printed.trim().split("\n").slice(-12).join("\n")
  return new Fault(`${upperFirst(doing)} failed; this is what the package manager said last:\n${last}`)
}

/**
 * The sentence for a folder that cannot be written; any other error comes back as it is.
 * @param {unknown} error
 * @param {string} folder
 */
export function folderFault(error, folder) {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new Fault(
      `The folder ${folder} cannot be written: copy Plumbline to a folder of your own, or ask for the right to write there.`,
    )
  }
  if (code === "ENOSPC") return new Fault(`The disk that holds ${folder} is full.`)
  return error
}

/** @param {string} text */
function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
