import { describe, expect, it } from "vitest"
import { type FactChange, type Mark, reviewIsDone, standingOf, takenBack, verifiedFacts } from "./verified.ts"

const change = (value: FactChange["value"], fact = "late"): FactChange => ({ fact, value, reason: "见台账" })
const mark = (reviewer: string, changes: readonly FactChange[] = [], sawVersion = 3): Mark => ({
  criterion: "c1",
  reviewer,
  verdict: changes.length > 0 ? "changed" : "agreed",
  changes,
  sawVersion,
})
const standing = (marks: readonly Mark[], settled?: Mark, lead?: string) => standingOf("c1", marks, settled, 3, lead)

describe("how a criterion stands among its reviewers", () => {
  it("is unmarked before anyone marked it", () => {
    expect(standing([])).toEqual({ criterion: "c1", standing: "unmarked", changes: [] })
  })

  it("is agreed or changed by a single mark", () => {
    expect(standing([mark("a")])).toMatchObject({ standing: "agreed", changes: [] })
    expect(standing([mark("a", [change(2)])])).toMatchObject({ standing: "changed", changes: [change(2)] })
  })

  it("is outdated, and changes nothing, when the county answered anew", () => {
    expect(standing([mark("a", [change(2)], 2)])).toMatchObject({ standing: "outdated", changes: [] })
  })

  it("counts the marks on the current answer only", () => {
    expect(standing([mark("a", [change(2)], 2), mark("b")])).toMatchObject({ standing: "agreed" })
  })

  it("differs where two found other values, and the lead's count meanwhile, whatever the order", () => {
    const marks = [mark("a", [change(2)]), mark("lead", [change(5)])]
    for (const order of [marks, marks.toReversed()]) {
      expect(standing(order, undefined, "lead")).toMatchObject({ standing: "differs", changes: [change(5)] })
    }
  })

  it("does not differ by reasons or by the order of changes", () => {
    const one = [change(2), change(4, "missed")]
    const other = [change(4, "missed"), { ...change(2), reason: "见另一份台账" }]
    expect(standing([mark("a", one), mark("b", other)]).standing).toBe("changed")
  })

  it("is settled by the lead's word, which counts alone", () => {
    const marks = [mark("a", [change(2)]), mark("b")]
    expect(standing(marks, mark("lead", [change(1)]))).toMatchObject({ standing: "settled", changes: [change(1)] })
  })

  it("opens again when the settled answer was changed", () => {
    expect(standing([], mark("lead", [change(1)], 2))).toMatchObject({ standing: "unmarked", changes: [] })
  })

  it("is as if never marked once a mark was taken back", () => {
    expect(standing([mark("a", [], takenBack)])).toMatchObject({ standing: "unmarked" })
    expect(standing([mark("a", [], takenBack), mark("b")])).toMatchObject({ standing: "agreed" })
  })
})

describe("the verified facts", () => {
  it("are the county's, overlaid with what was changed", () => {
    const self = { late: 3, complete: true }
    const standings = [standing([mark("a", [change(2)])]), standing([mark("a")])]
    expect(verifiedFacts(self, standings)).toEqual({ late: 2, complete: true })
    expect(self).toEqual({ late: 3, complete: true })
  })

  it("may hold what the county left open", () => {
    expect(verifiedFacts({}, [standing([mark("a", [change(2)])])])).toEqual({ late: 2 })
  })
})

describe("a review", () => {
  it("is done when every criterion is agreed, changed or settled", () => {
    const changes: never[] = []
    const of = (...standings: ("unmarked" | "outdated" | "differs" | "agreed" | "changed" | "settled")[]) =>
      reviewIsDone(standings.map((one) => ({ criterion: one, standing: one, changes })))
    expect(of("agreed", "changed", "settled")).toBe(true)
    expect(of("agreed", "unmarked")).toBe(false)
    expect(of("agreed", "outdated")).toBe(false)
    expect(of("agreed", "differs")).toBe(false)
  })
})
