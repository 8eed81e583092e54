import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { patientOutput } from "./patient-output.ts"

describe("lines for a log", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** A disk with room for so many bytes. */
  function disk(room: number) {
    let written = ""
    const output = patientOutput((bytes) => {
      if (room === 0) throw Object.assign(new Error("no space"), { code: "ENOSPC" })
      const taken = bytes.subarray(0, room)
      room -= taken.length
      written += taken.toString("latin1")
      return taken.length
    })
    return { output, written: () => written, makeRoom: (more: number) => (room += more) }
  }

  it("are written at once where there is room", () => {
    const { output, written } = disk(100)
    output.write("one\n")
    output.write("two\n")
    expect(written()).toBe("one\ntwo\n")
  })

  it("wait where there is none, and come whole and in their order once there is, with or without a new line", () => {
    const { output, written, makeRoom } = disk(6)
    output.write("one\n")
    output.write("two\n")
    output.write("three\n")
    expect(written()).toBe("one\ntw")
    makeRoom(4)
    vi.advanceTimersByTime(1000)
    expect(written()).toBe("one\ntwo\nth")
    makeRoom(100)
    vi.advanceTimersByTime(1000)
    output.write("four\n")
    expect(written()).toBe("one\ntwo\nthree\nfour\n")
  })

  it("are dropped past a limit, each whole, so that memory does not fill up instead", () => {
    const { output, written, makeRoom } = disk(0)
    const line = `${"x".repeat(1023)}\n`
    for (let count = 0; count < 5000; count += 1) output.write(line)
    makeRoom(Infinity)
    vi.advanceTimersByTime(1000)
    expect(written()).toBe(line.repeat(1024))
    output.write("after\n")
    expect(written().endsWith("\nafter\n")).toBe(true)
  })
})
