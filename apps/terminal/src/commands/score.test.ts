import { workedCases as cases, type WorkedCase } from "@plumbline/rubrics/cases"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { useBuiltCommand } from "../testing/built.ts"

const command = useBuiltCommand()
const byId = ["score", "--rubric", "huaibei-2018", "--facts"]
const profile = { kind: "county", code: "340621" }

function scoreInput(input: unknown, ...more: string[]) {
  return command.call([...byId, "-", "--json", ...more], {
    input: typeof input === "string" ? input : JSON.stringify(input),
  })
}

test.concurrent.each(cases)("scores the worked case $id", async ({ profile, facts, expected }: WorkedCase) => {
  const { code, out, err } = await scoreInput({ profile, facts })
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(JSON.parse(out)).toMatchObject({ rubric: "huaibei-2018", complete: true, open: [], ...expected })
})

test("an open sheet is a result: exit 0, with the open numbers", async () => {
  const { code, out } = await scoreInput({ profile, facts: { "c1.noWorkPlan": true } })
  expect(code).toBe(0)
  const sheet: unknown = JSON.parse(out)
  expect(sheet).toMatchObject({ complete: false, criteria: { 1: "1" } })
  expect(sheet).toHaveProperty("open", expect.arrayContaining(["1", "44"]))
})

const bad: readonly (readonly [name: string, input: unknown, names: string])[] = [
  ["an unknown fact", { profile, facts: { "c1.noSuchFact": true } }, "c1.noSuchFact"],
  ["a yes/no that is a word", { profile, facts: { "c1.noWorkPlan": "yes" } }, "c1.noWorkPlan"],
  ["a count that is a word", { profile, facts: { "c4.jointFilms": "2" } }, "c4.jointFilms"],
  ["a negative count", { profile, facts: { "c4.jointFilms": -1 } }, "c4.jointFilms"],
  ["a fraction", { profile, facts: { "c4.jointFilms": 1.5 } }, "c4.jointFilms"],
  [
    "a count beyond all counts",
    '{"profile":{"kind":"county","code":"1"},"facts":{"c4.jointFilms":1e400}}',
    "c4.jointFilms",
  ],
  ["a count over its own most", { profile, facts: { "c23.keyTasksUnmet": 6 } }, "c23.keyTasksUnmet"],
  ["thirteen months", { profile, facts: { "c15.anhuiMonthly": Array(13).fill(1) } }, "c15.anhuiMonthly"],
  [
    "a month without a number",
    { profile, facts: { "c15.anhuiMonthly": [null, ...Array(11).fill(1)] } },
    "c15.anhuiMonthly",
  ],
  ["a part greater than its whole", { profile, facts: { "c16.adopted": { part: 3, whole: 2 } } }, "c16.adopted"],
  ["judged points over the cap", { profile, facts: { "c42.innovationPoints": "4.5" } }, "c42.innovationPoints"],
  ["judged points as a number", { profile, facts: { "c42.innovationPoints": 4 } }, "c42.innovationPoints"],
  ["a fact that is null", { profile, facts: { "c1.noWorkPlan": null } }, "c1.noWorkPlan"],
  [
    "an adjustment to an unknown criterion",
    { profile, facts: {}, adjustments: { 99: { points: "1", reason: "x" } } },
    "99",
  ],
  ["an adjustment without a reason", { profile, facts: {}, adjustments: { 42: { points: "-0.5" } } }, "42"],
  [
    "an adjustment with an empty reason",
    { profile, facts: {}, adjustments: { 42: { points: "-0.5", reason: " " } } },
    "42",
  ],
  [
    "an adjustment that leaves 0..base",
    { profile, facts: {}, adjustments: { 1: { points: "0.5", reason: "x" } } },
    "1",
  ],
  ["a profile without kind", { profile: { code: "340621" }, facts: {} }, "kind"],
  ["a profile without code", { profile: { kind: "county" }, facts: {} }, "code"],
  ["a kind that is none", { profile: { kind: "town", code: "1" }, facts: {} }, "kind"],
  ["a profile field that nobody declared", { profile: { ...profile, colour: "red" }, facts: {} }, "colour"],
  ["no profile", { facts: {} }, "profile"],
  ["no facts", { profile }, "facts"],
  ["facts as a list", { profile, facts: [] }, "facts"],
  ["__proto__ among the facts", '{"profile":{"kind":"county","code":"1"},"facts":{"__proto__":true}}', "__proto__"],
  ["__proto__ in the profile", '{"profile":{"kind":"county","code":"1","__proto__":{}},"facts":{}}', "__proto__"],
  ["text that is not JSON", "{facts", "JSON"],
  ["nothing at all", "", "JSON"],
  ["a list", [], "JSON"],
  ["null", null, "JSON"],
]

test.concurrent.each(bad)(
  "refuses %s: exit 2, a sentence that names it, nothing on stdout",
  async (_, input, names) => {
    for (const more of [[], ["--lang", "en"]]) {
      const { code, out, err } = await scoreInput(input, ...more)
      expect({ code, out }).toEqual({ code: 2, out: "" })
      expect(err.trimEnd().split("\n")).toEqual([expect.stringContaining(names)])
      expect(err).not.toMatch(/\bat .*:\d+:\d+/)
    }
  },
)

test("every fault has a sentence of its own", async () => {
  const { code, err } = await scoreInput({ profile, facts: { "c1.noWorkPlan": 1, "c4.jointFilms": -1, nobody: true } })
  expect(code).toBe(2)
  expect(err.trimEnd().split("\n")).toHaveLength(3)
})

test("a file is found from the caller's folder, with a byte order mark and a space in its name", async () => {
  const folder = command.folder()
  await writeFile(join(folder, "事实 2018.json"), `\uFEFF${JSON.stringify({ profile, facts: {} })}`)
  const args = [...byId, "事实 2018.json", "--json"]
  expect(await command.call(args, { folder })).toMatchObject({ code: 0, err: "" })
  const env = { npm_lifecycle_event: "plumbline", INIT_CWD: folder }
  expect(await command.call(args, { env })).toMatchObject({ code: 0, err: "" })
  expect(await command.call([...byId, "none.json"], { folder })).toMatchObject({
    code: 2,
    out: "",
    err: "没有 none.json 这个文件。\n",
  })
})

test("text that is not UTF-8 is refused as such", async () => {
  const { code, err } = await command.call([...byId, "-"], { input: Uint8Array.of(0x7b, 0xb5, 0xb3, 0x7d) })
  expect({ code, err }).toEqual({ code: 2, err: "标准输入 不是 UTF-8 编码的文本；请另存为 UTF-8。\n" })
})

test("without --json a table: Chinese by default, columns aligned, reasons below", async () => {
  const worst = cases.find(({ id }) => id === "all-worst-county")
  const input = JSON.stringify(worst)
  const { out } = await command.call([...byId, "-"], { input })
  expect(out).toContain("合计")
  const rows = out.split("\n").filter((row) => / \/ [\d.]+$/.test(row))
  expect(rows.length).toBe(44 + 16 + 6 + 1)
  const english = await command.call([...byId, "-", "--lang", "en"], { input })
  expect(english.out).toContain("Total")
})

test.concurrent.each([
  [["score"], "--rubric"],
  [["score", "--rubric", "huaibei-2018"], "--facts"],
  [["score", "--rubric", "huaibei-1900", "--facts", "-"], "huaibei-1900"],
  [["score", "--rubric", "none.json", "--facts", "-"], "none.json"],
  [["score", "--rubric", "huaibei-2018", "--facts"], "--facts"],
  [["score", "--rubric", "huaibei-2018", "--facts", "-", "--jsn"], "--jsn"],
  [["score", "--rubric", "huaibei-2018", "--facts", "-", "--lang", "fr"], "fr"],
])("refuses %j: exit 2 and one sentence", async (args, names) => {
  const { code, out, err } = await command.call(args)
  expect({ code, out }).toEqual({ code: 2, out: "" })
  expect(err.trimEnd().split("\n")).toEqual([expect.stringContaining(names)])
})
