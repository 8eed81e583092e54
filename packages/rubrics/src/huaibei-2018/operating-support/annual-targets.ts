import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { fault } from "../../authoring/parts.ts"

export const annualTargets: Item = {
  id: "i12",
  number: "12",
  name: "目标管理",
  printed: "4",
  criteria: [
    criterion({
      number: "37",
      basePoints: "3",
      start: "full",
      words:
        "电教远教工作未列入基层党建工作“三个清单”，扣1分；未纳入各级领导班子和领导干部年度综合考核，扣1分；未写入各级党组织书记抓基层党建述职评议考核内容，扣1分。",
      parts: [
        fault("c37.notInThreeLists", "1", {
          zh: "电教远教工作未列入基层党建工作“三个清单”",
          en: "the “three lists” of grass-roots party building leave out distance education",
        }),
        fault("c37.notInAnnualAssessment", "1", {
          zh: "未纳入各级领导班子和领导干部年度综合考核",
          asked: "电教远教工作未纳入各级领导班子和领导干部年度综合考核",
          en: "the yearly assessment of leading bodies and cadres leaves out distance education",
        }),
        fault("c37.notInSecretaryReview", "1", {
          zh: "未写入各级党组织书记抓基层党建述职评议考核内容",
          asked: "电教远教工作未写入各级党组织书记抓基层党建述职评议考核内容",
          en: "the yearly review of party secretaries leaves out distance education",
        }),
      ],
    }),
    criterion({
      number: "38",
      basePoints: "1",
      start: "full",
      words: "没有对镇（街道）党员电教远教工作开展季度综合研判和目标管理考评的，扣1分。",
      parts: [
        fault("c38.noTownAssessment", "1", {
          zh: "没有对镇（街道）党员电教远教工作开展季度综合研判和目标管理考评",
          en: "the work of the towns was not reviewed each quarter, or not assessed against its targets",
        }),
      ],
    }),
  ],
}
