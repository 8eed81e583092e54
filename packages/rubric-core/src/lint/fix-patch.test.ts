import { expect, test } from "vitest"
import { rubricOf, said } from "../testing/builders.ts"
import { fixPatch } from "./fix-patch.ts"

const rubric = rubricOf([], { printed: "10" })

test("a fix travels as a JSON Patch that adds, replaces and removes", () => {
  const set = [
    { path: ["printed"], value: "8" },
    { path: ["sections", 0, "printed"], value: "8" },
    { path: ["sections", 0, "name"], value: undefined },
  ]
  expect(fixPatch(rubric, { says: said("fix"), set })).toEqual([
    { op: "replace", path: "/printed", value: "8" },
    { op: "add", path: "/sections/0/printed", value: "8" },
    { op: "remove", path: "/sections/0/name" },
  ])
})

test("names with slashes and tildes are written as the pointer asks", () => {
  const set = [{ path: ["a/b~c"], value: 1 }]
  expect(fixPatch(rubric, { says: said("fix"), set })[0]?.path).toBe("/a~1b~0c")
})
