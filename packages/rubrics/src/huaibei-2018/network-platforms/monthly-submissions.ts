import { criterion } from "../../authoring/criterion.ts"
import { together } from "../../authoring/parts.ts"
import { monthlyCounts } from "../../authoring/series.ts"
import { units } from "../../authoring/units.ts"

const anhuiMonthly = monthlyCounts({
  id: "c15.anhuiMonthly",
  name: { zh: "向安徽先锋网投稿", en: "articles to the Anhui Pioneer Net" },
  ask: { zh: "逐月：向安徽先锋网投稿数", en: "Month by month: articles submitted to the Anhui Pioneer Net" },
  unit: units.article,
})

const huaibeiMonthly = monthlyCounts({
  id: "c15.huaibeiMonthly",
  name: { zh: "向淮北先锋网投稿", en: "articles to the Huaibei Pioneer Net" },
  ask: { zh: "逐月：向淮北先锋网投稿数", en: "Month by month: articles submitted to the Huaibei Pioneer Net" },
  unit: units.article,
})

/** A month without an article is both ten articles short and a blank month. */
export const monthlySubmissions = criterion({
  number: "15",
  basePoints: "2",
  start: "full",
  words:
    "县（区）每月向安徽先锋网投稿数量少于10篇的，少1篇扣0.1分，县（区）每月向安徽先锋网投稿出现“空白点”的，每个月扣0.5分，县（区）每月向淮北先锋网投稿数量少于30篇的，少1篇扣0.1分，最高2分。",
  parts: [
    together({ atMost: "2", says: "最高2分" }, [
      {
        facts: [anhuiMonthly],
        node: {
          kind: "clause",
          effect: "deduct",
          measure: {
            kind: "shortfall",
            of: { kind: "value", fact: anhuiMonthly.id, over: "eachPeriod" },
            below: "10",
          },
          rate: { kind: "each", points: "0.1" },
          says: "县（区）每月向安徽先锋网投稿数量…少1篇扣0.1分",
        },
      },
      {
        facts: [],
        node: {
          kind: "clause",
          effect: "deduct",
          measure: { kind: "periods", fact: anhuiMonthly.id, is: { eq: "0" } },
          rate: { kind: "each", points: "0.5" },
          says: "县（区）每月向安徽先锋网投稿出现“空白点”…扣0.5分",
        },
      },
      {
        facts: [huaibeiMonthly],
        node: {
          kind: "clause",
          effect: "deduct",
          measure: {
            kind: "shortfall",
            of: { kind: "value", fact: huaibeiMonthly.id, over: "eachPeriod" },
            below: "30",
          },
          rate: { kind: "each", points: "0.1" },
          says: "县（区）每月向淮北先锋网…少1篇扣0.1分",
        },
      },
    ]),
  ],
})
