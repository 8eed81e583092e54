import type { ReadingQuestion } from "@plumbline/rubric-core"
import { inCriterion } from "./place.ts"

export const distinctiveWork: readonly ReadingQuestion[] = [
  {
    id: "c42.scale",
    at: [inCriterion("42", "适当加分"), inCriterion("43", "适当加分")],
    ask: {
      zh: "“适当加分”没有尺度，分几档、怎样定？",
      en: "适当加分 has no scale: which levels apply?",
    },
    candidates: [
      {
        zh: "按本细则所列突出、较突出、较好、一般、未认定五档",
        en: "The five described levels of this rubric",
      },
      { zh: "不设档次，由市党员电教中心认定", en: "None; the city's centre recognises the points" },
    ],
    chosen: 0,
  },
  {
    id: "c42.centralPublicity",
    at: [inCriterion("42", "工作成效或经验总结在中组部载体平台和全国性党建刊物上宣传推广")],
    ask: {
      zh: "在中组部载体平台和全国性党建刊物上宣传推广，是否为加分的前提？",
      en: "Is publicity by a central platform and a national journal a condition of any points?",
    },
    candidates: [
      { zh: "是，其中之一即可", en: "Yes, one of them is enough" },
      { zh: "是，两者都须有", en: "Yes, both" },
      { zh: "不是，只作定分的依据", en: "No, it only bears on how many" },
    ],
  },
]
