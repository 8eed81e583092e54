import type { ReadingQuestion } from "@plumbline/rubric-core"
import { inCriterion } from "./place.ts"

export const networkPlatforms: readonly ReadingQuestion[] = [
  {
    id: "c10.eachNotice",
    at: [inCriterion("10", "被省级宣传…通报的，扣1分，被市级…被县级…扣1分")],
    ask: {
      zh: "被同一级部门多次通报的，只扣一次，还是每次都扣？",
      en: "Do several notices of one level cost one point once, or one point each?",
    },
    candidates: [
      { zh: "每级只扣一次", en: "Once for each level" },
      { zh: "每次通报各扣1分", en: "One point for each notice" },
    ],
    chosen: 0,
  },
  {
    id: "c12.faults",
    at: [inCriterion("12", "网上巡查未做到全覆盖…共1分")],
    ask: {
      zh: "“各扣0.5分，共1分”：是巡查覆盖和问题处置两项，还是发现、通报、督促整改各算一项？",
      en: "Are there two faults, coverage and handling, or are finding, notifying and following up one fault each?",
    },
    candidates: [
      { zh: "巡查覆盖、问题处置两项，各0.5分", en: "Two: coverage and handling, half a point each" },
      { zh: "未覆盖、未发现、未通报、未督促各0.5分，共1分为止", en: "Four, half a point each, at most one point" },
    ],
    chosen: 0,
  },
  {
    id: "c14.everyWeek",
    at: [inCriterion("14", "每周推送少于2次")],
    ask: {
      zh: "“每周推送少于2次”：有一周不足即扣，还是按全年平均？",
      en: "Is the leanest week judged, or the average over the year?",
    },
    candidates: [
      { zh: "看推送最少的一周", en: "The leanest week" },
      { zh: "看全年周平均", en: "The weekly average" },
    ],
    chosen: 0,
  },
  {
    id: "c14.shortWeeks",
    at: [inCriterion("14", "每周推送少于2次")],
    ask: {
      zh: "年初、年末不满七天的周是否计入？",
      en: "Do the short weeks at the beginning and the end of the year count?",
    },
    candidates: [
      { zh: "不计入", en: "No" },
      { zh: "计入", en: "Yes" },
    ],
  },
  {
    id: "c15.blankMonth",
    at: [inCriterion("15", "投稿数量少于10篇…出现“空白点”的，每个月扣0.5分")],
    ask: {
      zh: "当月一篇未投的，既按少10篇扣分又按“空白点”扣分，还是只扣其一？",
      en: "Does a month without an article count both as ten short and as blank, or as one of them?",
    },
    candidates: [
      { zh: "两项都扣（1分加0.5分）", en: "Both (1 point and 0.5)" },
      { zh: "只按“空白点”扣0.5分", en: "Only as blank (0.5)" },
      { zh: "只按少10篇扣1分", en: "Only as ten short (1)" },
    ],
    chosen: 0,
  },
  {
    id: "c16.nothingSubmitted",
    at: [inCriterion("16", "有效采用率")],
    ask: {
      zh: "全年一篇未投、没有采用率的，怎样计？",
      en: "What if nothing was submitted all year, so that there is no rate?",
    },
    candidates: [
      { zh: "按0%计，扣2分", en: "It counts as 0% and costs 2 points" },
      { zh: "该条不扣分", en: "It costs nothing" },
    ],
    chosen: 0,
  },
  {
    id: "c16.whole",
    at: [inCriterion("16", "安徽先锋网稿件"), inCriterion("15", "每月向安徽先锋网投稿数量")],
    ask: {
      zh: "计算采用率的投稿总数，是否就是第15条各月向安徽先锋网投稿数的合计？",
      en: "Is the whole of the rate the sum of the Anhui articles of criterion 15?",
    },
    candidates: [
      { zh: "单独填写，与合计不一致时提示核对", en: "Asked by itself, with a warning where they differ" },
      { zh: "直接取第15条的合计", en: "Taken from criterion 15" },
    ],
    chosen: 0,
  },
]
