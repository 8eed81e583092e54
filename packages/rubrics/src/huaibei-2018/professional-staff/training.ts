import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { fault } from "../../authoring/parts.ts"

export const training: Item = {
  id: "i9",
  number: "9",
  name: "开展业务培训",
  printed: "4",
  criteria: [
    criterion({
      number: "31",
      basePoints: "4",
      start: "full",
      words:
        "县（区）未组织开展电教远教业务培训的，扣2分；未对各级电教远教工作人员、镇（街道）组织员和组织干事、先锋网和远教站点管理员轮训一遍的，扣2分。",
      parts: [
        fault("c31.noTraining", "2", {
          zh: "县（区）未组织开展电教远教业务培训",
          en: "the county organised no training in distance education",
        }),
        fault("c31.notAllTrained", "2", {
          zh: "未对各级电教远教工作人员、镇（街道）组织员和组织干事、先锋网和远教站点管理员轮训一遍",
          en: "not everyone was trained once: distance-education staff of every level, the towns' organisers and organisation clerks, administrators of Pioneer Net and of sites",
        }),
      ],
    }),
  ],
}
