import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { eachOf, fault } from "../../authoring/parts.ts"
import { units } from "../../authoring/units.ts"

export const rulesAndFunds: Item = {
  id: "i11",
  number: "11",
  name: "制度建设及经费保障",
  printed: "4",
  criteria: [
    criterion({
      number: "35",
      basePoints: "2",
      start: "empty",
      words: "县（区）党员教育系列平台建立相关运维管理制度，每1个加0.5分，最高2分。",
      parts: [
        eachOf(
          {
            id: "c35.platformRules",
            name: { zh: "建立平台运维管理制度", en: "rules for running the platforms" },
            ask: {
              zh: "县（区）党员教育系列平台建立相关运维管理制度几个？",
              en: "How many sets of rules for running the county's education platforms were drawn up?",
            },
            unit: units.rule,
          },
          { effect: "add", points: "0.5", cap: "2", says: "县（区）党员教育系列平台…最高2分" },
        ),
      ],
    }),
    criterion({
      number: "36",
      basePoints: "2",
      start: "full",
      words: "电教远教工作经费未纳入本级财政预算，扣1分；各级组织部门代党委管理的党费支持保障不足的，扣1分。",
      parts: [
        fault("c36.notInBudget", "1", {
          zh: "电教远教工作经费未纳入本级财政预算",
          en: "the budget of this level does not provide for distance education",
        }),
        fault("c36.partyFeeSupportShort", "1", {
          zh: "各级组织部门代党委管理的党费支持保障不足",
          en: "membership dues managed by the organisation departments support the work too little",
        }),
      ],
    }),
  ],
}
