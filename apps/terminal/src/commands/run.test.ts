import { expect, test } from "vitest"
import manifest from "../../package.json" with { type: "json" }
import { useBuiltCommand } from "../testing/built.ts"
import { commands } from "./commands.ts"

const command = useBuiltCommand()

test("--help lists every command, in both languages", async () => {
  for (const args of [["--help"], ["help"], ["-h", "--lang", "en"]]) {
    const { code, out, err } = await command.call(args)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    for (const { name } of commands) expect(out).toContain(`plumbline ${name}`)
  }
})

test("--version says the version", async () => {
  expect(await command.call(["--version"])).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" })
})

test("an unknown command is one clear sentence and exit 2", async () => {
  expect(await command.call(["scroe"])).toEqual({
    code: 2,
    out: "",
    err: "没有“scroe”这个命令；plumbline --help 列出全部命令。\n",
  })
  const { err } = await command.call(["--lang", "en", "toString"])
  expect(err).toBe('There is no command "toString"; plumbline --help lists all of them.\n')
})

test("a command's own help needs nothing else", async () => {
  const { code, out } = await command.call(["score", "--help"])
  expect(code).toBe(0)
  expect(out).toContain("--rubric")
})
