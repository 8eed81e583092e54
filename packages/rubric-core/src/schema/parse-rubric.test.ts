import { Ajv2020 } from "ajv/dist/2020.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { digest, digestOfJson } from "../digest/digest.ts"
import type { Rubric } from "../rubric/rubric.ts"
import { someRubric } from "../testing/arbitrary/rubric.ts"
import { criterion, fact, rubricOf } from "../testing/builders.ts"
import { rubricJsonSchema } from "./json-schema.ts"
import { parseRubric } from "./parse-rubric.ts"
import { upgrade, type UpgradeStep } from "./upgrade.ts"

const rubric: Rubric = rubricOf([criterion("1", [fact({ id: "late", type: "yesNo" })], [])])

const faultsOf = (json: unknown) => {
  const parsed = parseRubric(json)
  return parsed.ok ? [] : parsed.faults
}

describe("JSON that is to be a rubric", () => {
  it("is named with its place where a value is of the wrong kind", () => {
    const [section] = rubric.sections
    const [item] = section?.items ?? []
    const [first] = item?.criteria ?? []
    const broken = {
      ...rubric,
      sections: [{ ...section, items: [{ ...item, criteria: [{ ...first, basePoints: 10 }] }] }],
    }
    const [fault] = faultsOf(broken)
    expect(fault?.path).toBe("sections.0.items.0.criteria.0.basePoints")
    expect(fault?.at.criterion).toBe("c1")
    expect(fault?.says.zh).toContain("c1")
  })

  it.each([null, 7, "rubric", [], {}, { format: 1 }])("is refused when it is %j", (json) => {
    expect(faultsOf(json).length).toBeGreaterThan(0)
  })

  it("may name its schema for an editor, which is no part of it", () => {
    const named = parseRubric({ $schema: "./rubric.schema.json", ...rubric })
    expect(named.ok && digest(named.rubric)).toBe(digest(rubric))
  })
})

describe("formats", () => {
  const steps: Record<number, UpgradeStep> = {
    [-1]: (json) => ({ ...json, year: Number(json.year) }),
    0: ({ heading, ...json }) => ({ ...json, title: heading }),
  }
  const { title, ...rest } = rubric
  const oldest = { ...rest, format: -1, heading: title, year: String(rubric.year) }

  it("that are older are brought up step by step, and keep the digest of what was written", () => {
    const parsed = parseRubric(oldest, steps)
    expect(parsed.ok && { ...parsed.rubric }).toEqual(rubric)
    expect(parsed.ok && digest(parsed.rubric)).toBe(digestOfJson(oldest))
    expect(oldest.year).toBe(String(rubric.year))
  })

  it("that no step leads away from are named as they are", () => {
    expect(upgrade({ format: -2 }, steps)).toEqual({ format: -2 })
    expect(faultsOf({ ...rubric, format: 0 }).map(({ path }) => path)).toEqual(["format"])
  })

  it("that are newer are refused with what to do", () => {
    const [fault, ...others] = faultsOf({ ...rubric, format: 2, sections: "of another shape" })
    expect(others).toEqual([])
    expect(fault?.says.zh).toContain("请更新程序")
    expect(fault?.says.en).toContain("update the program")
  })
})

describe("the JSON Schema for editors", () => {
  const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(rubricJsonSchema())

  it("takes every rubric that the reader takes, with the name of a schema too", () => {
    fc.assert(
      fc.property(someRubric, (some) => {
        expect(accepts(JSON.parse(JSON.stringify(some))), JSON.stringify(accepts.errors?.[0])).toBe(true)
      }),
      { numRuns: 50, seed: 2018 },
    )
    expect(accepts({ $schema: "./rubric.schema.json", ...rubric })).toBe(true)
  })

  it("refuses what the reader refuses for its shape", () => {
    fc.assert(
      fc.property(someRubric, fc.nat(), fc.constantFrom(null, -1, "?", {}, [[]]), (some, pick, value) => {
        const broken: Record<string, unknown> = { ...some }
        const keys = Object.keys(broken)
        broken[keys[pick % keys.length] ?? ""] = value
        const isShape = faultsOf(broken).some(({ code }) => code === "shape")
        expect(accepts(JSON.parse(JSON.stringify(broken)))).toBe(!isShape)
      }),
      { numRuns: 100, seed: 2018 },
    )
  })
})
