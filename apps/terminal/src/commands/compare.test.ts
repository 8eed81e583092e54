import type { Rubric } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { useBuiltCommand } from "../testing/built.ts"

const command = useBuiltCommand()

/** The 2018 rubric with criterion 1 at other base points. */
function otherRubric(): Rubric {
  const text = JSON.stringify(rubricById("huaibei-2018"))
  return JSON.parse(
    text.replace('"basePoints":"2.5"', '"basePoints":"3"').replace('"id":"huaibei-2018"', '"id":"draft"'),
  )
}

function write(name: string, json: unknown): string {
  const file = join(command.folder(), name)
  writeFileSync(file, JSON.stringify(json))
  return file
}

describe("plumbline diff", () => {
  it("says what changed in meaning, and nothing of a rubric against itself", async () => {
    const file = write("draft.json", otherRubric())
    const { code, out, err } = await command.call(["diff", "huaibei-2018", file, "--json"])
    expect([code, err]).toEqual([0, ""])
    const { changes } = JSON.parse(out)
    expect(changes).toMatchObject([{ kind: "repointed", before: ["c1"], after: ["c1"] }])
    expect(changes[0].zh).toContain("第1条")
    expect((await command.call(["diff", "huaibei-2018", "huaibei-2018"])).out).toContain("含义相同")
    expect((await command.call(["diff", "huaibei-2018"])).code).toBe(2)
    const shown = (await command.call(["diff", "huaibei-2018", file, "--lang", "en"])).out.split("\n")
    expect(shown[0]).toMatch(/^repointed {2}Criterion 1 went from 2\.5 points/)
    expect(shown[1]).toBe("repointed 1")
  })
})

describe("plumbline replay", () => {
  it("says who moves and why, and names the unit whose facts are wrong", async () => {
    const file = write("draft.json", otherRubric())
    const unit = { id: "相山区", profile: { kind: "district", code: "340603" }, facts: { "c1.noWorkPlan": false } }
    const cases = write("cases.json", { cases: [unit] })
    const { code, out, err } = await command.call(["replay", "huaibei-2018", file, "--cases", cases, "--json"])
    expect([code, err]).toEqual([0, ""])
    expect(JSON.parse(out)).toMatchObject([{ id: "相山区", moves: [{ before: ["1"], was: "2.5", is: "3" }] }])
    const lines = (await command.call(["replay", "huaibei-2018", file, cases])).out.split("\n")
    expect(lines[0]).toMatch(/^单位 +原得分 +原名次 +现得分 +现名次 +增减$/)
    expect(lines[1]).toMatch(/^相山区 +[\d.]+\* +1 +[\d.]+\* +1 +\+0\.5$/)
    expect(lines[2]).toBe("  · 第1条由2.5分变为3分（+0.5）")
    const bad = write("cases.json", [{ ...unit, facts: { "c1.noSuch": true } }])
    const refused = await command.call(["replay", "huaibei-2018", file, "--cases", bad])
    expect([refused.code, refused.out]).toEqual([2, ""])
    expect(refused.err).toContain("相山区")
  })
})
