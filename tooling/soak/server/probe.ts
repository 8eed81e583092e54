import { monitorEventLoopDelay } from "node:perf_hooks"
import process from "node:process"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/** What is seen from inside the server; bytes and milliseconds. */
export interface Look {
  readonly heap: number
  readonly rss: number
  /** Delays of the event loop since the last "begin". */
  readonly delayP50: number
  readonly delayP99: number
  readonly delayMax: number
}

// Loaded into the server that is measured, before its own program: "begin" forgets the delays so far, "look" answers a Look.
setFlagsFromString("--expose-gc")
const collect: () => void = runInNewContext("gc")
/** The finest that the histogram counts by, in milliseconds; what it holds is this long at least. */
const resolution = 5
const delays = monitorEventLoopDelay({ resolution })
const milliseconds = (nanoseconds: number): number => Math.max(nanoseconds / 1e6 - resolution, 0)

process.on("message", (asked) => {
  if (asked === "begin") {
    delays.reset()
    delays.enable()
    return
  }
  // What is collected by force delays nobody in real life.
  delays.disable()
  collect()
  const { heapUsed: heap, rss } = process.memoryUsage()
  const look: Look = {
    heap,
    rss,
    delayP50: milliseconds(delays.percentile(50)),
    delayP99: milliseconds(delays.percentile(99)),
    delayMax: milliseconds(delays.max),
  }
  process.send?.(look)
  delays.enable()
})
process.channel?.unref()
