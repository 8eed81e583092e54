/** How soon after a change its listeners look, so that many changes are one look; in milliseconds. */
const gather = 100
/** How often they look for what other processes changed. */
const glance = 1000

/**
 * Wakes whoever waits for changes: soon after a commit of this process, and now and then for those of others. It says nothing of
 * what changed; that is read from the database, by sequence.
 */
export class Bell {
  #waiting: (() => void)[] = []
  #soon: NodeJS.Timeout | undefined
  #glance: NodeJS.Timeout | undefined
  #isClosed = false

  ring(): void {
    if (this.#waiting.length > 0) this.#soon ??= setTimeout(() => this.#wake(), gather)
  }

  /** Resolves when it is time to look: true while there will be more to see. */
  async next(): Promise<boolean> {
    if (this.#isClosed) return false
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve)
      this.#glance ??= setTimeout(() => this.#wake(), glance)
    })
    return !this.#isClosed
  }

  /** The server stops: everybody who waits is told. */
  close(): void {
    this.#isClosed = true
    this.#wake()
  }

  #wake(): void {
    clearTimeout(this.#soon)
    clearTimeout(this.#glance)
    this.#soon = this.#glance = undefined
    const woken = this.#waiting
    this.#waiting = []
    for (const resolve of woken) resolve()
  }
}
