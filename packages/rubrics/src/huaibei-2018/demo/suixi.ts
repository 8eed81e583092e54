import { suixi as profile } from "../units.ts"
import { answersOf, type DemoAssessment } from "./assessment.ts"
import { suixiGrounds } from "./suixi-grounds.ts"

/** All filled in, verified, three facts changed. */
export const suixi: DemoAssessment = {
  profile,
  state: "verified",
  answers: answersOf({
    grounds: suixiGrounds,
    faults: [
      "c12.problemsNotHandled",
      "c13.redundantAccounts",
      "c20.equipmentNeglected",
      "c22.weeklyPicksNotDone",
      "c23.bridgeColumnIncomplete",
      "c24.weakIntegration",
      "c25.screenNotConnected",
      "c30.staffUnskilled",
      "c37.notInSecretaryReview",
      "c39.equipmentOutdated",
    ],
    facts: {
      "c4.jointFilms": 2,
      "c4.localFilms": 3,
      "c6.centralLibraryAdoptions": 12,
      "c7.partyMemberChannelItems": 2,
      "c7.communistChannelFeatures": 3,
      "c7.communistChannelNews": 5,
      "c8.provincialAdoptions": 6,
      "c9.columnOpened": true,
      "c9.monthlyBroadcasts": [2, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
      "c14.originalArticles": 8,
      "c14.weeklyPushes": 2,
      "c15.anhuiMonthly": [12, 8, 11, 10, 13, 10, 12, 9, 11, 10, 10, 12],
      "c15.huaibeiMonthly": [33, 26, 31, 30, 35, 32, 30, 31, 30, 34, 30, 36],
      "c16.adopted": { part: 106, whole: 128 },
      "c17.wechatMonthly": [1, 1, 1, 2, 1, 1, 1, 0, 1, 1, 1, 2],
      "c18.mobilePaperMonthly": [3, 2, 3, 3, 4, 3, 3, 3, 2, 3, 3, 4],
      "c23.keyTasksUnmet": 1,
      "c27.establishment": 4,
      "c28.inPost": 4,
      "c34.studyMeetings": 3,
      "c34.fieldSurveys": 2,
      "c35.platformRules": 4,
      "c41.tasksUnmet": 1,
      "c42.innovationPoints": "1.5",
      "c43.digitalPoints": "0.8",
      "c44.briefingsAdopted": 2,
      "c44.cityEvents": 1,
    },
    lists: {
      "c44.briefingsAdopted": [
        { title: "濉溪县：“远教夜校”办到田间地头", platform: "安徽先锋手机报", date: "2018-05-16" },
        { title: "濉溪县建强“三支队伍”提升党员教育电视片质量", platform: "安徽先锋微信", date: "2018-10-23" },
      ],
    },
  }),
  changes: [
    {
      criterion: "c9",
      fact: "c9.monthlyBroadcasts",
      value: [2, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
      reason: "调阅县广播电视台播出单，2月春节期间为往期节目重播，当月没有新制播节目，按0次核实。",
    },
    {
      criterion: "c16",
      fact: "c16.adopted",
      value: { part: 101, whole: 128 },
      reason: "与安徽先锋网后台采用记录逐篇核对，有5篇为同一稿件在不同栏目重复登记，有效采用核实为101篇。",
    },
    {
      criterion: "c28",
      fact: "c28.inPost",
      value: 3,
      reason: "查看考勤和工资发放表并个别谈话，1名工作人员自6月起借调县直其他单位，实际在岗3人。",
    },
  ],
}
