import { criterion } from "../../authoring/criterion.ts"
import { units } from "../../authoring/units.ts"
import { establishment } from "./posts.ts"

/** 5人以下 includes five (Civil Law, article 205, now Civil Code, article 1259). Without an establishment there is no rate, and nothing to lose. */
export const inPost = criterion({
  number: "28",
  basePoints: "2",
  start: "full",
  words: "党员电教中心编制数5人以下的，在岗率达不到100%，扣2分。",
  parts: [
    {
      facts: [
        {
          id: "c28.inPost",
          name: { zh: "实际在岗", en: "people in post" },
          type: "count",
          ask: {
            zh: "党员电教中心实际在岗人数",
            en: "People in fact in post at the audio-visual education centre",
          },
          hint: { zh: "编制数自动取自第27条。", en: "The number of approved posts is taken from criterion 27." },
          unit: units.person,
        },
      ],
      node: {
        kind: "clause",
        effect: "deduct",
        measure: {
          kind: "comparison",
          of: { kind: "value", fact: "c28.inPost" },
          is: { lt: { kind: "value", fact: establishment } },
        },
        rate: { kind: "once", points: "2" },
        when: { facts: { value: { kind: "value", fact: establishment }, compare: { ge: "1", le: "5" } } },
        says: "党员电教中心编制数5人以下…扣2分",
      },
    },
  ],
})
