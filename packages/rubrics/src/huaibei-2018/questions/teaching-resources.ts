import type { ReadingQuestion } from "@plumbline/rubric-core"
import { inCriterion } from "./place.ts"

export const teachingResources: readonly ReadingQuestion[] = [
  {
    id: "c4.jointAndLocal",
    at: [inCriterion("4", "承担省市联合制片任务…每部0.5分")],
    ask: {
      zh: "同一部片子能否既计省市联合制片，又计本地重点题材？",
      en: "May one film count both as a joint production and as a local one?",
    },
    candidates: [
      { zh: "只计一处", en: "In one place only" },
      { zh: "两处都可计", en: "In both" },
    ],
  },
  {
    id: "c9.missedMonths",
    at: [inCriterion("9", "每月定期制播少于1次，每1次扣1分")],
    ask: {
      zh: "“每1次扣1分”：每缺一个月各扣1分，还是全年只扣一次？",
      en: "Does each month without a broadcast cost one point, or is one point lost in all?",
    },
    candidates: [
      { zh: "每缺一个月各扣1分", en: "Each month costs one point" },
      { zh: "全年只扣1分", en: "One point in all" },
    ],
    chosen: 0,
  },
  {
    id: "c9.quality",
    at: [inCriterion("9", "已开办的电视栏目质量不高")],
    ask: {
      zh: "电视栏目“质量不高”本身是否扣分？",
      en: "Does low quality of the column cost points by itself?",
    },
    candidates: [
      { zh: "不单独扣分，只看每月制播次数", en: "No, only the number of broadcasts does" },
      { zh: "质量不高也扣1分", en: "Yes, one point" },
    ],
    chosen: 0,
  },
  {
    id: "c9.openedInMidYear",
    at: [inCriterion("9", "已开办的电视栏目…每月")],
    ask: {
      zh: "年中才开办的栏目，开办以前的月份是否计入？",
      en: "Do the months before a column opened in the middle of the year count?",
    },
    candidates: [
      { zh: "全年十二个月都计入", en: "All twelve months count" },
      { zh: "只计开办以后的月份", en: "Only the months after it opened" },
    ],
    chosen: 0,
  },
]
