import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { fault } from "../../authoring/parts.ts"
import { campaigns } from "./campaigns.ts"

export const regularLearning: Item = {
  id: "i6",
  number: "6",
  name: "站点常态化学用",
  printed: "14",
  criteria: [
    criterion({
      number: "22",
      basePoints: "3",
      start: "full",
      words:
        "学用工作计划性不强，未以县（区）为单位作出部署安排的，扣1分；远程教育精品节目“周推荐”落实不到位的，扣1分；未建立远程教育“必修课”清单和固定学习日等制度的，扣1分。",
      parts: [
        fault("c22.noLearningPlan", "1", {
          zh: "学用工作计划性不强，未以县（区）为单位作出部署安排",
          en: "learning was poorly planned, or was not arranged for the county as a whole",
        }),
        fault("c22.weeklyPicksNotDone", "1", {
          zh: "远程教育精品节目“周推荐”落实不到位",
          en: "the weekly recommendation of distance-education programmes was not carried out properly",
        }),
        fault("c22.noRequiredCourses", "1", {
          zh: "未建立远程教育“必修课”清单和固定学习日等制度",
          en: "there is no list of required courses, or no rule such as a fixed day of learning",
        }),
      ],
    }),
    campaigns,
    criterion({
      number: "24",
      basePoints: "2",
      start: "full",
      words:
        "基层党组织未定期公布月度播放计划和节目预告的，扣1分；开展日常学用与党员活动日、“三会一课”等党内组织生活结合不紧，助力“两学一做”学习教育常态化制度化作用不足的，扣0.5分；基层党组织远教站点管理制度不健全、学用记录不规范，存在造假的，扣0.5分。",
      parts: [
        fault("c24.noMonthlyProgramme", "1", {
          zh: "基层党组织未定期公布月度播放计划和节目预告",
          en: "a party branch did not regularly announce its monthly plan of broadcasts and programmes",
        }),
        fault("c24.weakIntegration", "0.5", {
          zh: "开展日常学用与党员活动日、“三会一课”等党内组织生活结合不紧，助力“两学一做”学习教育常态化制度化作用不足",
          en: "daily learning is not tied closely to activity days and branch meetings, or does little for the regular study campaign",
        }),
        fault("c24.siteRecordsUnsound", "0.5", {
          zh: "基层党组织远教站点管理制度不健全、学用记录不规范，存在造假",
          en: "a branch's rules for its site are incomplete, its learning records break the rules, or records were made up",
        }),
      ],
    }),
    criterion({
      number: "25",
      basePoints: "4",
      start: "full",
      words:
        "拓展远程教育平台服务功能无具体举措，扣1分；“e学习”远教联播平台课件资源报送未按时、大屏应并网未并网及未按要求统一推送节目内容的，各扣1分；镇学用示范基地少于1个，没有建立清单的，扣1分。",
      parts: [
        fault("c25.noServiceMeasures", "1", {
          zh: "拓展远程教育平台服务功能无具体举措",
          en: "no concrete step was taken to widen the services of the distance-education platform",
        }),
        fault("c25.coursewareLate", "1", {
          zh: "“e学习”远教联播平台课件资源报送未按时",
          en: "courseware for the “e-learning” broadcasting platform was not submitted on time",
        }),
        fault("c25.screenNotConnected", "1", {
          zh: "大屏应并网未并网",
          asked: "“e学习”远教联播平台大屏应并网未并网",
          en: "a large screen of the “e-learning” platform that ought to be connected is not connected",
        }),
        fault("c25.pushNotUnified", "1", {
          zh: "未按要求统一推送节目内容",
          asked: "“e学习”远教联播平台未按要求统一推送节目内容",
          en: "programmes of the “e-learning” platform were not pushed everywhere alike as required",
        }),
        fault("c25.noDemonstrationBase", "1", {
          zh: "镇学用示范基地少于1个，没有建立清单",
          en: "there is fewer than one demonstration base of learning in the towns, or no list of them",
        }),
      ],
    }),
  ],
}
