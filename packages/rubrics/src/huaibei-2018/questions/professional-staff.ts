import type { ReadingQuestion } from "@plumbline/rubric-core"
import { inCriterion } from "./place.ts"

export const professionalStaff: readonly ReadingQuestion[] = [
  {
    id: "item7.printed",
    at: [{ item: "i7" }, { section: "s4" }, inCriterion("28", "编制数5人以下")],
    ask: {
      zh: "第7项印为10分，所属三条合计8分：应印8分，还是漏印了编制5人以上的条款？",
      en: "Item 7 prints 10 points but holds 8: should it print 8, or is a clause for more than five posts missing?",
    },
    candidates: [
      { zh: "应印8分（骨干队伍建设18分，总分108分）", en: "It should print 8 (section 18, total 108)" },
      { zh: "漏印了一条2分的条款，须补上", en: "A clause of 2 points is missing and to be added" },
    ],
  },
  {
    id: "c26.povertyDutyInPost",
    at: [inCriterion("26", "参与扶贫工作除外"), inCriterion("28", "在岗率")],
    ask: {
      zh: "参与扶贫不在岗的中心主任，计算第28条在岗率时是否算在岗？",
      en: "Does a director on poverty-alleviation duty count as in post in criterion 28?",
    },
    candidates: [
      { zh: "算在岗", en: "Yes" },
      { zh: "不算在岗", en: "No" },
    ],
  },
  {
    id: "c27.neverAllLost",
    at: [inCriterion("27", "县党员电教中心…扣2分")],
    ask: {
      zh: "本条基准分3分，县最多扣1分、区最多扣2分，是否漏印条款？",
      en: "Of 3 points a county can lose 1 and a district 2: is a clause missing?",
    },
    candidates: [
      { zh: "按原文执行", en: "As it stands" },
      { zh: "漏印条款，须补上", en: "A clause is missing and to be added" },
    ],
    chosen: 0,
  },
  {
    id: "c27.establishment",
    at: [inCriterion("27", "编制数")],
    ask: {
      zh: "“编制数”按核定的编制，还是按实有人数？",
      en: "Is the establishment the number of approved posts, or of posts filled?",
    },
    candidates: [
      { zh: "核定编制数", en: "Approved posts" },
      { zh: "实有在编人数", en: "Posts filled" },
    ],
    chosen: 0,
  },
  {
    id: "c28.includesFive",
    at: [inCriterion("28", "5人以下")],
    ask: {
      zh: "“5人以下”是否包括5人？",
      en: "Does 5人以下 include five?",
    },
    candidates: [
      {
        zh: "包括5人（《民法总则》第二百零五条，今《民法典》第一千二百五十九条）",
        en: "Yes (General Provisions of the Civil Law, article 205, now Civil Code, article 1259)",
      },
      { zh: "不包括5人", en: "No" },
    ],
    chosen: 0,
  },
  {
    id: "c28.rateOver",
    at: [inCriterion("28", "在岗率达不到100%")],
    ask: {
      zh: "在岗率以编制数为分母，还是以实有人数为分母？",
      en: "Is the rate over approved posts, or over those actually employed?",
    },
    candidates: [
      { zh: "实际在岗人数与编制数之比", en: "In post over approved posts" },
      { zh: "实际在岗人数与实有人数之比", en: "In post over those employed" },
    ],
    chosen: 0,
  },
]
