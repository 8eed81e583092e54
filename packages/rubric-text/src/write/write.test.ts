import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readCriterion } from "../criterion/read.ts"
import { arbitraryRules } from "../testing/arbitrary/rules.ts"
import { sentencesIn } from "../testing/sentence.ts"
import listed from "../testing/sentences.json" with { type: "json" }
import { rulesOf } from "./names.ts"
import { write } from "./write.ts"

const chinese = sentencesIn(listed).filter(({ text }) => /\p{Script=Han}/u.test(text))

/** What an administrator is shown as "read as". */
function readAs(text: string): string {
  return write(rulesOf(readCriterion(text, {}), text), "zh").text
}

describe("what was read, in the words of a standard", () => {
  it.each([
    ["每缺1名专职人员扣0.5分。", "缺专职人员的，每名扣0.5分。"],
    ["全年检查不少于12次，每少1次扣0.2分", "全年检查少于12次的，每少1次扣0.2分。"],
    ["满意率低于90%的，扣1分；低于80%的，扣2分。", "满意率低于90%的扣1分，低于80%的扣2分。"],
    [
      "获得国家级、省级表彰的，分别加3分、2分，同一事项就高不就低。",
      "获得国家级表彰的得3分，获得省级表彰的得2分，就高不就低。",
    ],
    ["除因公出差外，主要负责同志未参会的扣1分。", "主要负责同志未参会的（因公出差除外），扣1分。"],
    ["到会人数不足应到人数三分之二的，扣1分。", "到会人数占应到人数的比例低于三分之二的，扣1分。"],
    ["获得荣誉的，每项加1分，最高2分。（须提供表彰文件）", "获得荣誉的，每项加1分，最多加2分。（须提供表彰文件）"],
    ["资料造假的，此项得零分。", "资料造假的，不得分。"],
  ])("%s", (text, said) => {
    expect(readAs(text)).toBe(said)
  })

  it("is read again as the same rules, for every sentence of the list", () => {
    const differs = chinese.filter(({ text }) => write(rulesOf(readCriterion(text, {}), text), "zh").notRead.length > 0)
    expect(differs.map(({ text }) => text)).toEqual([])
  })

  it("says which clauses no words would be read as", () => {
    const rules = {
      start: "full",
      clauses: [{ kind: "yes", effect: "veto", scope: "total", when: ["county", "district"] }],
      groups: {},
    } as const
    expect(write(rules, "zh").notRead).toEqual([0])
  })
})

describe("rules in English", () => {
  it.each([
    ["Deduct 0.5 per missing report, up to 2.", "Deduct 0.5 points for each missing report, up to 2 points."],
    [
      "No marks if no risk assessment was carried out; deduct 1 point if it is more than 12 months old.",
      "No points if no risk assessment was carried out. Deduct 1 point if it is above 12 months.",
    ],
    [
      "Deduct 1 point if attendance is below 80%, 2 points if below 60%.",
      "Deduct 1 point if attendance is below 80%, 2 points if below 60%.",
    ],
    [
      "Deduct one point where the register is incomplete, except during system outages.",
      "Deduct 1 point if the register is incomplete, except during system outages.",
    ],
  ])("%s", (text, said) => {
    expect(write(rulesOf(readCriterion(text, {}), text), "en")).toEqual({ text: said, notRead: [] })
  })

  it("are said for every rule that there is, and marked where English words are not read as such", () => {
    fc.assert(
      fc.property(arbitraryRules, (rules) => {
        const { text, notRead } = write(rules, "en")
        expect(text).not.toMatch(/undefined|NaN|\[object/)
        for (const { cap } of rules.clauses) if (cap !== undefined) expect(text).toContain(`up to ${cap} points`)
        for (const at of notRead) expect(rules.clauses[at]).toBeDefined()
      }),
      { seed: 3, numRuns: 100 },
    )
  })
})
