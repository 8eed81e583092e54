import { answerBody, markBody, newCycle, newPerson } from "@plumbline/contract/schema"
import { describe, expect, it } from "vitest"
import type { z } from "zod"
import { faultsOf } from "./faults.ts"

function faultsIn(schema: z.ZodType, input: unknown): string[] {
  const parsed = schema.safeParse(input, { reportInput: true })
  return parsed.success ? [] : faultsOf(parsed.error).map(({ at, zh, en }) => `${at}: ${zh} / ${en}`)
}

const someone = { username: "li-wei", name: "李伟", password: "long enough", role: "reviewer" }

describe("faults of what was sent", () => {
  it.each<[string, z.ZodType, unknown, string[]]>([
    [
      "missing",
      newPerson,
      { ...someone, name: undefined },
      ["name: 缺少此项，应为文字 / It is missing; it must be text"],
    ],
    ["of a wrong type", answerBody, { facts: {}, grounds: 7 }, ["grounds: 应为文字 / It must be text"]],
    ["not an object", answerBody, null, ["body: 应为对象 / It must be an object"]],
    ["too short", newPerson, { ...someone, password: "x" }, ["password: 至少10个字 / It needs 10 characters at least"]],
    ["empty", newPerson, { ...someone, name: " " }, ["name: 不能为空 / It may not be empty"]],
    [
      "too long",
      answerBody,
      { facts: {}, grounds: "长".repeat(20_001) },
      ["grounds: 不能超过20000个字 / It may have 20000 characters at most"],
    ],
    [
      "none of the choices",
      newPerson,
      { ...someone, role: "owner" },
      [
        "role: 应为administrator、reviewer、county、auditor之一 / It must be one of administrator, reviewer, county, auditor",
      ],
    ],
    [
      "badly written",
      newPerson,
      { ...someone, username: "李伟" },
      ["username: 格式不对，请核对 / It is not written as it should be"],
    ],
    [
      "not asked for, one by one",
      answerBody,
      { facts: {}, grounds: "", points: "1", total: "2" },
      [
        'points: 没有“points”这一项，请删去 / There is no "points"; leave it out',
        'total: 没有“total”这一项，请删去 / There is no "total"; leave it out',
      ],
    ],
    [
      "deep inside",
      markBody,
      { verdict: "changed", changes: [{ fact: "a", value: null, reason: "" }], sawVersion: 0 },
      ["changes.0.value: 不是可用的值 / This value cannot be used", "changes.0.reason: 不能为空 / It may not be empty"],
    ],
  ])("are said in words where something is %s", (_, schema, input, said) => {
    expect(faultsIn(schema, input)).toEqual(said)
  })

  it("name an empty list and a number out of range", () => {
    const cycle = {
      name: "x",
      year: 1999,
      digest: "0".repeat(64),
      period: { from: "2018-01", to: "2018-12" },
      units: [],
    }
    expect(faultsIn(newCycle, cycle)).toEqual([
      "year: 不能小于2000 / It must be 2000 at least",
      "units: 不能为空 / It may not be empty",
    ])
  })

  it("never repeat what was sent", () => {
    const said = faultsIn(newPerson, { ...someone, password: 123_456_789 }).join()
    expect(said).not.toContain("123456789")
  })
})
