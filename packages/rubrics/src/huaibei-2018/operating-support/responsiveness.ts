import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { eachOf } from "../../authoring/parts.ts"
import { units } from "../../authoring/units.ts"

export const responsiveness: Item = {
  id: "i14",
  number: "14",
  name: "工作响应度",
  printed: "2",
  criteria: [
    criterion({
      number: "41",
      basePoints: "2",
      start: "full",
      words: "对市党员电教中心安排部署各项工作任务，未能及时响应和有效完成的，每1件扣0.2分，最高2分。",
      parts: [
        eachOf(
          {
            id: "c41.tasksUnmet",
            name: { zh: "未及时响应和有效完成的任务", en: "tasks not answered in time or not completed" },
            ask: {
              zh: "市党员电教中心安排部署的工作任务中，未能及时响应和有效完成的有几件？",
              en: "How many tasks set by the city's centre were not answered in time or not completed effectively?",
            },
            unit: units.matter,
          },
          { effect: "deduct", points: "0.2", cap: "2", says: "对市党员电教中心…最高2分" },
        ),
      ],
    }),
  ],
}
