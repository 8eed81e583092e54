import { expect, it } from "vitest"
import { copyNames, kindWord, safeName } from "./names.ts"

it.each([
  ["3月 采用.png", "3月 采用.png"],
  ["../../.bashrc", "_.._.bashrc"],
  ["a/b\\c.pdf", "a_b_c.pdf"],
  ['x<1>:"2".txt', "x_1___2_.txt"],
  ["con.txt", "_con.txt"],
  ["\u202Efdp.exe", "_fdp.exe"],
  ["名单. ", "名单"],
  ["..", "_"],
])("%j is kept as %j", (name, safe) => expect(safeName(name)).toBe(safe))

it("counts copies before the extension", () => {
  const names = copyNames("名单.v2.xlsx")
  expect([names.next().value, names.next().value, names.next().value]).toEqual([
    "名单.v2.xlsx",
    "名单.v2 (2).xlsx",
    "名单.v2 (3).xlsx",
  ])
})

it("calls a file what its extension says, else by its type", () => {
  expect(kindWord({ name: "截图.PNG", type: "image/png" })).toBe("PNG")
  expect(kindWord({ name: "截图", type: "image/png" })).toBe("IMAGE/PNG")
})
