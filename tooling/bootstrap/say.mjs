import process from "node:process"

/** A fault of the machine that a person can mend: its message is one sentence and is all they see. */
export class Fault extends Error {}

/**
 * Everything the bootstrap says goes to stderr, so that stdout belongs to the command alone.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
