import { describe, expect, it } from "vitest"
import { newPersonBody, type PersonForm, personFaults } from "./new-person.ts"

const form: PersonForm = {
  name: " 王芳 ",
  username: "wangfang",
  role: "county",
  unit: "suixi",
  part: "confirmer",
  password: "abcd-efgh-jkmn",
}

describe("a new person", () => {
  it("is sent with unit and part where they mean something", () => {
    expect(newPersonBody(form)).toMatchObject({ name: "王芳", unit: "suixi", part: "confirmer" })
    expect(newPersonBody({ ...form, role: "reviewer" })).not.toHaveProperty("part")
    expect(newPersonBody({ ...form, role: "auditor" })).not.toHaveProperty("unit")
  })
  it("of a county needs a unit; a reviewer need not have one", () => {
    expect(personFaults({ ...form, unit: "" })).toEqual(["unitNeeded"])
    expect(personFaults({ ...form, role: "reviewer", unit: "" })).toEqual([])
  })
  it("names every fault at once", () => {
    expect(personFaults({ ...form, name: " ", username: "王", password: "short" })).toEqual([
      "needName",
      "badUsername",
      "shortPassword",
    ])
  })
})
