/** Of lines that could not be written, how many are kept to be written later, in bytes. */
const most = 1024 * 1024
/** How soon that is tried again without a new line, in milliseconds. */
const again = 100

/**
 * Where lines are written that nobody waits for. Where there is no room for them, or whoever reads them is slow or gone, they are
 * kept and written later, whole and in their order; past a limit the newest are dropped. pino's own stream writes to a full disk
 * again and again before it does anything else, and the server would stand still.
 */
export function patientOutput(write: (bytes: Buffer) => number): { write(line: string): void } {
  let waiting: Buffer = Buffer.alloc(0)
  let later: NodeJS.Timeout | undefined
  const writeAll = (): void => {
    later = undefined
    try {
      while (waiting.length > 0) waiting = waiting.subarray(write(waiting))
    } catch {
      later = setTimeout(writeAll, again).unref()
    }
  }
  return {
    write(line) {
      const bytes = Buffer.from(line)
      if (waiting.length + bytes.length > most) return
      waiting = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes])
      if (later === undefined) writeAll()
    },
  }
}
