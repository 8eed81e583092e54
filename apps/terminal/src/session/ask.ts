import { createInterface } from "node:readline/promises"
import { Writable } from "node:stream"

/** Asks one question on the terminal; a secret answer is not shown while it is typed. */
export async function ask(question: string, { secret = false } = {}): Promise<string> {
  let muted = false
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      if (!muted) process.stderr.write(chunk)
      done()
    },
  })
  const reader = createInterface({ input: process.stdin, output, terminal: true })
  const stop = new AbortController()
  reader.once("SIGINT", () => stop.abort())
  try {
    const answer = reader.question(question, { signal: stop.signal })
    muted = secret
    return await answer
  } finally {
    if (secret) process.stderr.write("\n")
    reader.close()
  }
}
