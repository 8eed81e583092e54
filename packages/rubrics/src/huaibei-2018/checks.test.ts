import { contradictions, type Facts, type Profile } from "@plumbline/rubric-core"
import { expect, test } from "vitest"
import { checks } from "./checks.ts"
import { huaibei2018 } from "./rubric.ts"
import { months } from "./testing/points-of.ts"
import { duji, suixi } from "./units.ts"

const warnings = (facts: Facts, profile: Profile = suixi) =>
  contradictions(huaibei2018, profile, facts).map(({ id }) => id)

test("each pair of facts that cannot well be true together is warned about", () => {
  expect(warnings({ "c9.columnOpened": false, "c9.monthlyBroadcasts": months(0, { 4: 1 }) })).toEqual([
    "broadcastsWithoutColumn",
  ])
  expect(warnings({ "c26.noInstitution": true, "c27.establishment": 3, "c28.inPost": 2 })).toEqual([
    "staffWithoutInstitution",
  ])
  expect(warnings({ "c16.adopted": { part: 96, whole: 119 }, "c15.anhuiMonthly": months(10) })).toEqual([
    "adoptedOutOfOtherWhole",
  ])
  expect(warnings({ "c27.establishment": 3, "c28.inPost": 4 })).toEqual(["moreInPostThanEstablishment"])
  expect(warnings({ "c26.noDirector": true, "c26.directorAbsent": true })).toEqual(["directorMissingAndAbsent"])
  expect(checks).toHaveLength(5)
})

test("what may well be true together is not", () => {
  expect(warnings({ "c9.columnOpened": false, "c9.monthlyBroadcasts": months(0) })).toEqual([])
  expect(warnings({ "c16.adopted": { part: 96, whole: 120 }, "c15.anhuiMonthly": months(10) })).toEqual([])
  expect(warnings({ "c27.establishment": 3, "c28.inPost": 3 })).toEqual([])
  // A district may have people working full time before an institution is formally set up.
  expect(warnings({ "c26.noInstitution": true, "c27.establishment": 0, "c27.fullTimeStaff": 1 }, duji)).toEqual([])
})

test("facts that are still open are not warned about", () => {
  expect(warnings({ "c9.columnOpened": false })).toEqual([])
  expect(warnings({ "c16.adopted": { part: 1, whole: 2 } })).toEqual([])
  expect(warnings({ "c28.inPost": 4 })).toEqual([])
})
