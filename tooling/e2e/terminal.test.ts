import { afterEach, describe, expect, it } from "vitest"
import { keys, openTerminal, type OpenTerminal } from "./terminal.ts"

let terminal: OpenTerminal | undefined
afterEach(() => terminal?.close())

function run(program: string): OpenTerminal {
  terminal = openTerminal(process.execPath, ["-e", program], { columns: 40, rows: 6 })
  return terminal
}

describe("the terminal that tests use", () => {
  it("shows what stands on the screen, wide characters and overwritten lines included", async () => {
    const opened = run(`process.stdout.write("old\\r准绳 2.5\\n\\u001b[31m红\\u001b[0m"); setTimeout(() => {}, 9999)`)
    const screen = await opened.until("红")
    expect(screen.split("\n").slice(0, 2)).toEqual(["准绳 2.5", "红"])
  })

  it("types into a real terminal and learns the exit code", async () => {
    const opened = run(
      `process.stdin.setRawMode(true); console.log("ready"); process.stdin.on("data", (key) => process.exit(key[0] === 3 ? 7 : 1))`,
    )
    await opened.until("ready")
    opened.type(keys.interrupt)
    expect(await opened.ended()).toBe(7)
  })

  it("says what was on the screen when something does not show", async () => {
    const opened = run(`console.log("something else"); setTimeout(() => {}, 9999)`)
    await opened.until("something else")
    await expect(opened.until("the queue", 100)).rejects.toThrow(/did not show the queue[^]*something else/)
  })
})
