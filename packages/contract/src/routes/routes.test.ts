import { describe, expect, expectTypeOf, it } from "vitest"
import { draftValue, factValue, reason } from "./values.ts"
import { newPerson } from "./people.ts"
import { routes } from "./index.ts"
import type { BodyOf, ParamsOf } from "./types.ts"

describe("the routes", () => {
  it.each(Object.entries(routes))("%s: bodies go with POST and PUT, versions with what is saved", (name, shape) => {
    const [method = "", path = ""] = name.split(" ")
    expect(["GET", "POST", "PUT", "DELETE"]).toContain(method)
    expect(path).toMatch(/^\/[a-z]/)
    if ("body" in shape) expect(["POST", "PUT"]).toContain(method)
    if ("ifMatch" in shape) expect(["PUT", "DELETE"]).toContain(method)
  })

  it("name their params and bodies for the compiler", () => {
    expectTypeOf<ParamsOf<"PUT /assessments/{assessment}/answers/{criterion}">>().toEqualTypeOf<{
      readonly assessment: string
      readonly criterion: string
    }>()
    expectTypeOf<BodyOf<"GET /me">>().toEqualTypeOf<undefined>()
    expectTypeOf<BodyOf<"POST /assessments/{assessment}/withdraw">>().toEqualTypeOf<{ reason: string }>()
  })
})

describe("what travels", () => {
  it("may be half a fact in a draft, and only a whole one in a change", () => {
    for (const half of [[1, null], { part: 1 }, { part: null, whole: 2 }]) {
      expect(draftValue.safeParse(half).success).toBe(true)
      expect(factValue.safeParse(half).success).toBe(false)
    }
    for (const whole of [true, 3, "2.5", [1, 2], { part: 1, whole: 2 }]) {
      expect(factValue.safeParse(whole).success).toBe(true)
    }
    expect(draftValue.safeParse(null).success).toBe(false)
  })

  it("has a reason that is more than blanks", () => {
    expect(reason.safeParse("  ").success).toBe(false)
    expect(reason.parse(" 见台账 ")).toBe("见台账")
  })

  it("has user names that can be typed everywhere and passwords that are not short", () => {
    const someone = { username: "li-wei", name: "李伟", password: "long enough", role: "reviewer" }
    expect(newPerson.safeParse(someone).success).toBe(true)
    expect(newPerson.safeParse({ ...someone, username: "李伟" }).success).toBe(false)
    expect(newPerson.safeParse({ ...someone, password: "short" }).success).toBe(false)
    expect(newPerson.safeParse({ ...someone, role: "owner" }).success).toBe(false)
    expect(newPerson.safeParse({ ...someone, id: "mine" }).success).toBe(false)
  })
})
