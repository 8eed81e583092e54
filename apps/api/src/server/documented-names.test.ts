import { problems } from "@plumbline/contract"
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
})
