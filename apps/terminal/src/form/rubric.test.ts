import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, it } from "vitest"
import { useBuiltCommand } from "../testing/built.ts"

const command = useBuiltCommand()

it("a form becomes a draft that lint reads and score computes with", async () => {
  const file = "水利 2024.txt"
  await writeFile(join(command.folder(), file), await readFile(new URL("testing/form-gb18030.txt", import.meta.url)))
  const read = await command.call(["read", file, "--rubric"], { folder: command.folder() })
  expect([read.code, read.err]).toEqual([0, ""])
  const rubric = JSON.parse(read.out)
  expect(rubric).toMatchObject({ id: "水利-2024", printed: "20", kinds: [{ id: "unit" }] })
  await writeFile(join(command.folder(), "draft.json"), read.out)

  const lint = await command.call(["lint", "draft.json", "--json"], { folder: command.folder() })
  expect(lint.code).toBe(0)
  expect(JSON.parse(lint.out).filter(({ severity }: { severity: string }) => severity === "error")).toEqual([])

  const [first, second] = rubric.sections[0].items[0].criteria
  const facts = { [first.facts[0].id]: true, [second.facts[0].id]: 5 }
  const input = JSON.stringify({ profile: { kind: "unit", code: "1" }, facts })
  const options = ["--rubric", "draft.json", "--facts", "-", "--json"]
  const score = await command.call(["score", ...options], { folder: command.folder(), input })
  expect([score.code, score.err]).toEqual([0, ""])
  expect(JSON.parse(score.out)).toMatchObject({ complete: true, total: "13", criteria: { "1": "0", "2": "13" } })
})

it("both at once is one too many", async () => {
  const { code, out, err } = await command.call(["read", "-", "--outline", "--rubric", "--lang", "en"])
  expect([code, out]).toEqual([2, ""])
  expect(err).toBe("Give either --outline or --rubric, not both.\n")
})
