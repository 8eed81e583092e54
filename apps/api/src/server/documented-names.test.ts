import { type Action, may, type Person, problems, states } from "@plumbline/contract"
import { routes } from "@plumbline/contract/schema"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const page = readFileSync(join(import.meta.dirname, "../../../../docs/api.md"), "utf8")

describe("docs/api.md", () => {
  it("lists every problem with its status, and no other", () => {
    const rows = [...page.matchAll(/^\| (\d{3}(?:, \d{3})*) \| (`[^|]+`) \|/gm)]
    const listed = rows.flatMap(([, statuses = "", codes = ""]) => {
      const status = statuses.split(", ").map(Number)
      const names = codes.split(", ").map((code) => code.replaceAll("`", ""))
      return names.map((name, index) => [name, status[index] ?? status[0]] as const)
    })
    const known = Object.entries(problems).map(([code, { status }]) => [code, status])
    expect(listed.toSorted()).toEqual(known.toSorted())
  })

  it("names no route that is not there", () => {
    const named = [...page.matchAll(/`((?:GET|POST|PUT|DELETE) \/(?!api\/)[^`]+)`/g)].map(([, route]) => route)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((route) => route === undefined || !(route in routes))).toEqual([])
  })

  it("tells who may do what, and when, as the one rule has it", () => {
    const columns: readonly Person[] = [
      { id: "admin", username: "admin", name: "甲", role: "administrator" },
      { id: "lead", username: "lead", name: "乙", role: "reviewer" },
      { id: "county", username: "county", name: "丙", role: "county", unit: "own", part: "confirmer" },
      { id: "auditor", username: "auditor", name: "丁", role: "auditor" },
    ]
    const standing = { unit: "own", hasConfirmer: true, reviewers: [{ person: "lead", lead: true }] }
    const cellOf = (person: Person, action: Action) => {
      const allowed = states.filter((state) => may(person, action, { ...standing, state }).ok)
      return allowed.length === states.length ? "always" : allowed.join(", ")
    }
    const rows = Object.keys(told).map((action) => {
      const cells = columns.map((person) => cellOf(person, action as Action))
      return `| \`${action}\` | ${cells.join(" | ")} |`
    })
    expect(page).toContain(`|---|---|---|---|---|\n${rows.join("\n")}\n\n`)
  })
})

/** Every action that a route offers, in the order of the page; a new one does not compile without its place here. */
const told: Record<Action, true> = {
  read: true,
  readVerified: true,
  readDecided: true,
  answer: true,
  submit: true,
  beginReview: true,
  verify: true,
  settle: true,
  finish: true,
  extend: true,
  assign: true,
  return: true,
  adjust: true,
  decide: true,
  publish: true,
  withdraw: true,
  appeal: true,
  answerAppeal: true,
  remark: true,
  redecide: true,
  close: true,
}
