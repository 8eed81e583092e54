import { criterion } from "../../authoring/criterion.ts"
import { fault } from "../../authoring/parts.ts"
import { monthlyCounts } from "../../authoring/series.ts"
import { units } from "../../authoring/units.ts"
import { suixi } from "../units.ts"

/** The form names 濉溪县 alone for reporting its column; the broadcasts of a column bind every unit that has opened one. */
export const televisionColumn = criterion({
  number: "9",
  basePoints: "2",
  start: "full",
  words: "濉溪县党建电视栏目未及时上报市电教中心的，扣1分；已开办的电视栏目质量不高，每月定期制播少于1次，每1次扣1分。",
  parts: [
    fault("c9.columnNotReported", "1", {
      zh: "濉溪县党建电视栏目未及时上报市电教中心",
      en: "the party-building TV column of Suixi County was not reported to the city centre in time",
      when: { profile: { code: [suixi.code] } },
    }),
    {
      facts: [
        {
          id: "c9.columnOpened",
          name: { zh: "已开办党建电视栏目", en: "a party-building TV column is open" },
          type: "yesNo",
          ask: {
            zh: "是否已开办党建电视栏目？",
            en: "Has a party-building TV column been opened?",
          },
          yes: { zh: "是", en: "Yes" },
          no: { zh: "否", en: "No" },
        },
        monthlyCounts({
          id: "c9.monthlyBroadcasts",
          name: { zh: "党建电视栏目定期制播", en: "regular broadcasts" },
          ask: {
            zh: "如已开办：各月定期制播几次？",
            en: "If so: how many regular broadcasts were made in each month?",
          },
          unit: units.time,
        }),
      ],
      node: {
        kind: "clause",
        effect: "deduct",
        measure: {
          kind: "shortfall",
          of: { kind: "value", fact: "c9.monthlyBroadcasts", over: "eachPeriod" },
          below: "1",
        },
        rate: { kind: "each", points: "1" },
        when: { facts: { fact: "c9.columnOpened", is: true } },
        says: "已开办的电视栏目…每1次扣1分",
      },
    },
  ],
})
