/** What is done with each event of a stream, by its name; `data` is what the contract's schema of the stream says. */
export type Heard = Readonly<Record<string, (data: never) => void>>

/**
 * Follows a stream of events while the page is in sight; answers how to stop. The browser goes on by itself where the stream broke
 * off. A page out of sight lets go of it, for a browser has few connections to one server; whoever comes back reads all again. Where
 * there are no such streams nothing is heard, and asking now and then has to do.
 */
export function followEvents(address: string, heard: Heard): () => void {
  if (typeof EventSource === "undefined") return () => undefined
  let source: EventSource | undefined
  const look = (): void => {
    if (document.visibilityState === "hidden") {
      source?.close()
      source = undefined
    } else source ??= opened(address, heard)
  }
  document.addEventListener("visibilitychange", look)
  look()
  return () => {
    document.removeEventListener("visibilitychange", look)
    source?.close()
  }
}

function opened(address: string, heard: Heard): EventSource {
  const source = new EventSource(address)
  for (const [name, hear] of Object.entries(heard)) {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      // The server's own schemas shape what it sends; the contract names that shape.
      hear(JSON.parse(event.data) as never)
    })
  }
  return source
}
