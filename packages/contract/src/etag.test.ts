import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatEtag, parseEtag } from "./etag.ts"

describe("an entity tag", () => {
  it("holds the epoch and the version", () => {
    expect(formatEtag("0a1b2c", 17)).toBe('"0a1b2c.17"')
    expect(parseEtag('"0a1b2c.17"')).toEqual({ epoch: "0a1b2c", version: 17 })
  })

  it("of any epoch and version is read as it was written", () => {
    const epochs = fc.stringMatching(/^[0-9a-z]{1,16}$/)
    const versions = fc.nat({ max: 999_999_999_999_999 })
    fc.assert(
      fc.property(epochs, versions, (epoch, version) => {
        expect(parseEtag(formatEtag(epoch, version))).toEqual({ epoch, version })
      }),
      { seed: 2018 },
    )
  })

  it("is read only from the one way in which it is written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^"?[0-9a-z]{0,2}\.?[-+0-9e.]{0,20}"?$/), (text) => {
        const tag = parseEtag(text)
        expect(tag === undefined || formatEtag(tag.epoch, tag.version) === text).toBe(true)
      }),
      { seed: 2018, numRuns: 1000, examples: [['"a.007"'], ['"a.99999999999999999999"'], ['"a.1e3"']] },
    )
  })

  it.each(["*", 'W/"0a1b2c.17"', '"0a1b2c"', '"0a1b2c.-1"', '"0a1b2c.1.5"', "0a1b2c.17", '"a.1", "b.2"', ""])(
    "is not read from %j",
    (text) => expect(parseEtag(text)).toBeUndefined(),
  )
})
