import { criterion } from "../../authoring/criterion.ts"
import { units } from "../../authoring/units.ts"

/** The establishment is asked of every unit: criterion 28 reads it too. */
export const establishment = "c27.establishment"

const fullTimeStaff = "c27.fullTimeStaff"

/** One clause binds counties, the other districts, so nobody can lose all three points. */
export const posts = criterion({
  number: "27",
  basePoints: "3",
  start: "full",
  words: "县党员电教中心编制数不足2人，扣1分；区无专职电教远教工作人员，扣2分。",
  parts: [
    {
      facts: [
        {
          id: establishment,
          name: { zh: "核定编制", en: "approved posts" },
          type: "count",
          ask: {
            zh: "核定的党员电教中心编制数",
            en: "Approved posts of the audio-visual education centre",
          },
          hint: {
            zh: "以编制文件为准；未核定编制的填0。第28条自动取用此数。",
            en: "As the establishment document says; 0 where none are approved. Criterion 28 uses this number.",
          },
          unit: units.post,
        },
      ],
      node: {
        kind: "clause",
        effect: "deduct",
        measure: { kind: "comparison", of: { kind: "value", fact: establishment }, is: { lt: "2" } },
        rate: { kind: "once", points: "1" },
        when: { profile: { kind: ["county"] } },
        says: "县党员电教中心编制数…扣1分",
      },
    },
    {
      facts: [
        {
          id: fullTimeStaff,
          name: { zh: "专职工作人员", en: "full-time staff" },
          type: "count",
          ask: {
            zh: "区专职电教远教工作人员数",
            en: "People who work full time on distance education in the district",
          },
          unit: units.person,
        },
      ],
      node: {
        kind: "clause",
        effect: "deduct",
        measure: { kind: "comparison", of: { kind: "value", fact: fullTimeStaff }, is: { eq: "0" } },
        rate: { kind: "once", points: "2" },
        when: { profile: { kind: ["district"] } },
        says: "区无专职…扣2分",
      },
    },
  ],
})
