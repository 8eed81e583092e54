import { criterion } from "../../authoring/criterion.ts"
import { eachOf, fault } from "../../authoring/parts.ts"
import { units } from "../../authoring/units.ts"

/** Its clauses can cost 6.5 of 5 points; note 1 of the form holds the criterion at 0. */
export const campaigns = criterion({
  number: "23",
  basePoints: "5",
  start: "full",
  words:
    "未发文部署开展远教站点集中排查月活动并按时报送总结的，扣1分，排查问题未整改到位的，扣1分；未围绕电教远教助力实施乡村振兴等1-2个特定主题开展本地特色学用活动的，未完善“致富e桥”栏目内容的，各扣0.5分；“双创双争”活动未部署推动的，扣1分；5项重点工作未落实到位的，每项扣0.5分。",
  parts: [
    fault("c23.noInspectionMonth", "1", {
      zh: "未发文部署开展远教站点集中排查月活动并按时报送总结",
      en: "no document arranged the month of site inspections, or its summary was not submitted on time",
    }),
    fault("c23.findingsNotFixed", "1", {
      zh: "排查问题未整改到位",
      asked: "远教站点集中排查月活动中排查问题未整改到位",
      en: "problems found by the site inspections were not fully put right",
    }),
    fault("c23.noLocalTheme", "0.5", {
      zh: "未围绕电教远教助力实施乡村振兴等1-2个特定主题开展本地特色学用活动",
      en: "no learning activity of local character was held on one or two themes such as rural revitalisation",
    }),
    fault("c23.bridgeColumnIncomplete", "0.5", {
      zh: "未完善“致富e桥”栏目内容",
      en: "the content of the column “e-bridge to prosperity” was not completed",
    }),
    fault("c23.doubleCampaignNotPromoted", "1", {
      zh: "“双创双争”活动未部署推动",
      en: "the “double creation, double striving” campaign was not arranged and pushed forward",
    }),
    eachOf(
      {
        id: "c23.keyTasksUnmet",
        name: { zh: "重点工作未落实到位", en: "key tasks not carried out" },
        ask: {
          zh: "五项重点工作中未落实到位的有几项？",
          en: "How many of the five key tasks were not fully carried out?",
        },
        hint: { zh: "0至5项。", en: "0 to 5." },
        unit: units.task,
        max: 5,
      },
      { effect: "deduct", points: "0.5", says: "5项重点工作…每项扣0.5分" },
    ),
  ],
})
