import { rubricById } from "@plumbline/rubrics"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { useBuiltCommand } from "../testing/built.ts"

const command = useBuiltCommand()

describe("plumbline lint", () => {
  it("finds the three printed figures of 2018 that do not add up, in both languages and with a fix", async () => {
    const { code, out, err } = await command.call(["lint", "--rubric", "huaibei-2018", "--json"])
    expect([code, err]).toEqual([0, ""])
    const findings: { code: string; at: object; zh: string; en: string; fix?: object }[] = JSON.parse(out)
    const printed = findings.filter((finding) => finding.zh.includes("108") || /\b(8|18)\b/.test(finding.en))
    expect(printed.length).toBeGreaterThanOrEqual(3)
    for (const finding of findings)
      expect(Object.keys(finding)).toEqual(expect.arrayContaining(["code", "severity", "at", "zh", "en"]))
  })

  it("prints a line for each finding, with the number of its criterion", async () => {
    const { code, out } = await command.call(["lint", "--rubric", "huaibei-2018"])
    expect(code).toBe(0)
    expect(out).toContain("（27）")
    expect(out).toContain("110")
    expect(out).toContain("● 每条最低0分")
    expect(out.trimEnd().split("\n").at(-1)).toBe("× 错误0处，⚑ 提醒6处，? 待明确27处")
  })

  it("reads a rubric from a file, and says in a sentence what is wrong with one that is none", async () => {
    const file = join(command.folder(), "rubric.json")
    writeFileSync(file, JSON.stringify(rubricById("huaibei-2018")))
    expect((await command.call(["lint", file, "--json"])).code).toBe(0)
    writeFileSync(file, JSON.stringify(rubricById("huaibei-2018")).replace('"says":[0,', '"says":[0,9'))
    const beside = await command.call(["lint", file, "--json"])
    expect(beside.code).toBe(0)
    expect(JSON.parse(beside.out)[0]).toMatchObject({ code: "wordsNotThere", fix: { patch: [{ op: "replace" }] } })
    expect((await command.call(["score", "--rubric", file, "--facts", "-"], { input: "{}" })).code).toBe(2)
    writeFileSync(file, "{}")
    const { code, out, err } = await command.call(["lint", file])
    expect([code, out]).toEqual([2, ""])
    expect(err).not.toBe("")
    expect((await command.call(["lint"])).code).toBe(2)
  })
})
