import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { fault, fewerThan } from "../../authoring/parts.ts"
import { monthlyCounts } from "../../authoring/series.ts"
import { units } from "../../authoring/units.ts"
import { monthlySubmissions } from "./monthly-submissions.ts"

const byTwelve = { zh: "按合计÷12计算月平均。", en: "The monthly average is the sum divided by 12." }

export const articles: Item = {
  id: "i4",
  number: "4",
  name: "稿件情况",
  printed: "9",
  criteria: [
    criterion({
      number: "14",
      basePoints: "1",
      start: "full",
      words: "组工微信原创性内容全年少于5篇的，扣0.5分；每周推送少于2次的，扣0.5分。",
      parts: [
        fewerThan(
          {
            id: "c14.originalArticles",
            name: { zh: "组工微信全年原创内容", en: "original WeChat articles in the year" },
            ask: {
              zh: "全年组工微信发布原创内容几篇？",
              en: "How many original articles did the organisation department's WeChat account publish in the year?",
            },
            unit: units.article,
          },
          "5",
          { points: "0.5", says: "组工微信…扣0.5分" },
        ),
        fewerThan(
          {
            id: "c14.weeklyPushes",
            name: { zh: "推送最少的一周推送", en: "pushes in the leanest week" },
            ask: {
              zh: "按周统计，推送最少的一周推送几次？",
              en: "Counted week by week, how many times did the account push in its leanest week?",
            },
            hint: { zh: "填次数，不是篇数。", en: "Count pushes, not articles." },
            unit: units.time,
          },
          "2",
          { points: "0.5", says: "每周推送…扣0.5分" },
        ),
      ],
    }),
    monthlySubmissions,
    criterion({
      number: "16",
      basePoints: "2",
      start: "full",
      words: "安徽先锋网稿件有效采用率低于80%的，扣0.5分；低于60%的，扣1分；低于50%的，扣2分。",
      parts: [
        {
          facts: [
            {
              id: "c16.adopted",
              name: { zh: "安徽先锋网稿件有效采用", en: "articles adopted by the Anhui Pioneer Net" },
              type: "partOfWhole",
              ask: {
                zh: "2018年向安徽先锋网投稿共几篇，其中被有效采用几篇？",
                en: "How many articles were submitted to the Anhui Pioneer Net in 2018, and how many of them were effectively adopted?",
              },
              hint: {
                zh: "采用率由系统计算，不四舍五入，恰为80%不算低于80%。全年未投稿的按0%计算。",
                en: "The rate is computed without rounding; exactly 80% is not below 80%. Nothing submitted all year counts as 0%.",
              },
              unit: units.article,
              part: { zh: "被有效采用", en: "Effectively adopted" },
              whole: { zh: "共投稿", en: "Submitted" },
            },
          ],
          node: {
            kind: "clause",
            effect: "deduct",
            measure: { kind: "ratio", fact: "c16.adopted", whenNone: "zero" },
            rate: {
              kind: "bands",
              bands: [
                { lt: "80%", points: "0.5" },
                { lt: "60%", points: "1" },
                { lt: "50%", points: "2" },
              ],
            },
            says: "安徽先锋网稿件有效采用率…扣2分",
          },
        },
      ],
    }),
    criterion({
      number: "17",
      basePoints: "2",
      start: "full",
      words: "全年未参与淮北先锋微信公众号专题策划的，扣1分；每月经市级向安徽先锋网微信投稿数量平均少于1篇的，扣1分。",
      parts: [
        fault("c17.noTopicPlanning", "1", {
          zh: "全年未参与淮北先锋微信公众号专题策划",
          en: "the unit took no part all year in planning a feature of the Huaibei Pioneer WeChat account",
        }),
        {
          facts: [
            monthlyCounts({
              id: "c17.wechatMonthly",
              name: { zh: "经市级向安徽先锋网微信投稿", en: "articles to the Anhui Pioneer WeChat account" },
              ask: {
                zh: "逐月：经市级向安徽先锋网微信投稿数",
                en: "Month by month: articles submitted through the city to the Anhui Pioneer WeChat account",
              },
              unit: units.article,
              note: byTwelve,
            }),
          ],
          node: {
            kind: "clause",
            effect: "deduct",
            measure: {
              kind: "comparison",
              of: { kind: "value", fact: "c17.wechatMonthly", over: "average" },
              is: { lt: "1" },
            },
            rate: { kind: "once", points: "1" },
            says: "每月经市级…平均少于1篇的，扣1分",
          },
        },
      ],
    }),
    criterion({
      number: "18",
      basePoints: "2",
      start: "full",
      words: "每月经市级向安徽先锋手机报投稿量平均少于3篇的，扣1分；少于2篇的，扣2分。",
      parts: [
        {
          facts: [
            monthlyCounts({
              id: "c18.mobilePaperMonthly",
              name: { zh: "经市级向安徽先锋手机报投稿", en: "articles to the Anhui Pioneer mobile newspaper" },
              ask: {
                zh: "逐月：经市级向安徽先锋手机报投稿数",
                en: "Month by month: articles submitted through the city to the Anhui Pioneer mobile newspaper",
              },
              unit: units.article,
              note: byTwelve,
            }),
          ],
          node: {
            kind: "clause",
            effect: "deduct",
            measure: { kind: "value", fact: "c18.mobilePaperMonthly", over: "average" },
            rate: {
              kind: "bands",
              bands: [
                { lt: "3", points: "1" },
                { lt: "2", points: "2" },
              ],
            },
            says: "每月经市级…扣2分",
          },
        },
      ],
    }),
  ],
}
