import { describe, expect, it } from "vitest"
import { formatEtag, parseEtag } from "./etag.ts"

describe("an entity tag", () => {
  it("holds the epoch and the version", () => {
    expect(formatEtag("0a1b2c", 17)).toBe('"0a1b2c.17"')
    expect(parseEtag('"0a1b2c.17"')).toEqual({ epoch: "0a1b2c", version: 17 })
  })

  it.each(["*", 'W/"0a1b2c.17"', '"0a1b2c"', '"0a1b2c.-1"', '"0a1b2c.1.5"', "0a1b2c.17", '"a.1", "b.2"', ""])(
    "is not read from %j",
    (text) => expect(parseEtag(text)).toBeUndefined(),
  )
})
