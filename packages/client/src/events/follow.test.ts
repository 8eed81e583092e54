import { afterEach, describe, expect, it, vi } from "vitest"
import { followEvents } from "./follow.ts"

/** A browser's page and its streams, as far as following needs them. */
function browser() {
  const sources: { readonly url: string; isClosed: boolean; tell(name: string, data: unknown): void }[] = []
  class FakeSource extends EventTarget {
    constructor(url: string) {
      super()
      const source = {
        url,
        isClosed: false,
        tell: (name: string, data: unknown) =>
          void this.dispatchEvent(Object.assign(new Event(name), { data: JSON.stringify(data) })),
      }
      sources.push(source)
      this.close = () => void (source.isClosed = true)
    }
    close: () => void
  }
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" })
  vi.stubGlobal("EventSource", FakeSource)
  vi.stubGlobal("document", page)
  const show = (visibilityState: "visible" | "hidden"): void => {
    page.visibilityState = visibilityState
    page.dispatchEvent(new Event("visibilitychange"))
  }
  return { sources, show }
}

describe("following events", () => {
  afterEach(() => vi.unstubAllGlobals())

  it("hands on what is told, by its name", () => {
    const { sources } = browser()
    const heard: unknown[] = []
    followEvents("/api/assessments/a/events", { change: (data) => heard.push(data) })
    sources[0]?.tell("change", { kind: "answer", criterion: "c1" })
    sources[0]?.tell("presence", { present: [] })
    expect(sources[0]?.url).toBe("/api/assessments/a/events")
    expect(heard).toEqual([{ kind: "answer", criterion: "c1" }])
  })

  it("lets go of the stream while the page is out of sight, and for good when it is told to stop", () => {
    const { sources, show } = browser()
    const stop = followEvents("/events", {})
    show("hidden")
    expect(sources.map(({ isClosed }) => isClosed)).toEqual([true])
    show("visible")
    expect(sources.map(({ isClosed }) => isClosed)).toEqual([true, false])
    stop()
    show("hidden")
    show("visible")
    expect(sources.map(({ isClosed }) => isClosed)).toEqual([true, true])
  })

  it("is silent where there are no streams", () => {
    vi.stubGlobal("EventSource", undefined)
    expect(() => followEvents("/events", {})()).not.toThrow()
  })
})
