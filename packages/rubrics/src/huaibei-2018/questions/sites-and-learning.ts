import type { ReadingQuestion } from "@plumbline/rubric-core"
import { inCriterion } from "./place.ts"

export const sitesAndLearning: readonly ReadingQuestion[] = [
  {
    id: "c23.costsMoreThanBase",
    at: [inCriterion("23", "未发文部署…每项扣0.5分")],
    ask: {
      zh: "各项扣分合计可达6.5分，超过基准分5分，是否按原文执行？",
      en: "The faults can cost 6.5 points of 5: is that meant?",
    },
    candidates: [
      { zh: "按原文执行，扣到0分为止", en: "As it stands, held at 0" },
      { zh: "某项分值有误，须更正", en: "Some points are misprinted and to be corrected" },
    ],
    chosen: 0,
  },
  {
    id: "c25.threeOrTwo",
    at: [inCriterion("25", "课件资源报送未按时…各扣1分")],
    ask: {
      zh: "“各扣1分”是三项还是两项？三项时本条扣分合计5分，超过基准分4分；两项时恰为4分。",
      en: "Are there three faults or two? Three can cost 5 points of 4; two would add up to 4.",
    },
    candidates: [
      {
        zh: "三项：报送未按时；应并网未并网；未统一推送。扣到0分为止",
        en: "Three: late courseware, screens not connected, programmes not pushed alike; held at 0",
      },
      {
        zh: "两项：报送未按时；应并网未并网及未统一推送",
        en: "Two: late courseware; screens not connected and programmes not pushed alike",
      },
    ],
    chosen: 0,
  },
  {
    id: "c25.demonstrationBase",
    at: [inCriterion("25", "镇学用示范基地少于1个")],
    ask: {
      zh: "“镇学用示范基地少于1个”：每个镇都要有，还是全县（区）有1个即可？",
      en: "Must each town have a demonstration base, or is one in the whole county enough?",
    },
    candidates: [
      { zh: "每个镇至少1个", en: "One in each town" },
      { zh: "全县（区）至少1个", en: "One in the county" },
    ],
  },
]
