import { spawn } from "node:child_process"
import os from "node:os"
import process from "node:process"

/**
 * Runs a command in the foreground: it has the terminal, gets the signals that the bootstrap gets, and its exit code is ours.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} exit code; 128 + n when signal n ended it
 */
export function foreground(file, args, options) {
  const child = spawn(file, args, { ...options, stdio: "inherit" })
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    // A terminal sends its interrupt to the whole group, so the child has it already.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
  const watch = whenAbandoned(() => child.kill("SIGTERM"))
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code, signal) => {
      clearInterval(watch)
      for (const each of signals) process.off(each, forward)
      resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]))
    })
  })
}

/**
 * npm starts us through a shell and stops that shell, which tells nobody: so we look whether it is still our parent.
 * @param {() => void} then
 */
function whenAbandoned(then) {
  const parent = process.ppid
  const underNpm = process.env["npm_lifecycle_event"] !== undefined && process.platform !== "win32"
  return setInterval(() => {
    if (underNpm && process.ppid !== parent) then()
  }, 250)
}

/**
 * Runs a command and keeps what it prints.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, shell?: boolean }} options
 * @returns {Promise<{ code: number, printed: string }>}
 */
export function captured(file, args, options) {
  const child = spawn(file, args, { ...options, stdio: ["ignore", "pipe", "pipe"] })
  let printed = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8")
    stream.on("data", (text) => (printed += text))
  }
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, printed: `${printed}${error.message}\n` }))
    child.on("close", (code) => resolve({ code: code ?? 1, printed }))
  })
}
