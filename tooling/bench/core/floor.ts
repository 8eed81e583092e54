import type { Profile } from "@plumbline/rubric-core"

/** The facts of one unit under the 2018 rubric, all of them given. */
export interface FloorFacts {
  readonly "c1.noKeyTopics": boolean
  readonly "c1.noWorkPlan": boolean
  readonly "c2.noShootingSchedule": boolean
  readonly "c2.shootingBehindPlan": boolean
  readonly "c3.noProductionExchange": boolean
  readonly "c3.noProductionRules": boolean
  readonly "c3.productionFundsShort": boolean
  readonly "c4.jointFilms": number
  readonly "c4.localFilms": number
  readonly "c5.newsIrregular": boolean
  readonly "c5.newsTaskUnmet": boolean
  readonly "c6.centralLibraryAdoptions": number
  readonly "c7.communistChannelFeatures": number
  readonly "c7.communistChannelNews": number
  readonly "c7.partyMemberChannelItems": number
  readonly "c8.provincialAdoptions": number
  readonly "c9.columnNotReported": boolean
  readonly "c9.columnOpened": boolean
  readonly "c9.monthlyBroadcasts": readonly number[]
  readonly "c10.countyNotice": boolean
  readonly "c10.municipalNotice": boolean
  readonly "c10.provincialNotice": boolean
  readonly "c11.noEducationColumn": boolean
  readonly "c11.noMutualLinks": boolean
  readonly "c11.noUpperPlatformLinks": boolean
  readonly "c12.onlinePatrolIncomplete": boolean
  readonly "c12.patrolFindingsUnrectified": boolean
  readonly "c12.problemsNotHandled": boolean
  readonly "c13.accountNamesOrPasswords": boolean
  readonly "c13.accountsNotCovering": boolean
  readonly "c13.dataStale": boolean
  readonly "c13.redundantAccounts": boolean
  readonly "c14.originalArticles": number
  readonly "c14.weeklyPushes": number
  readonly "c15.anhuiMonthly": readonly number[]
  readonly "c15.huaibeiMonthly": readonly number[]
  readonly "c16.adopted": { readonly part: number; readonly whole: number }
  readonly "c17.noTopicPlanning": boolean
  readonly "c17.wechatMonthly": readonly number[]
  readonly "c18.mobilePaperMonthly": readonly number[]
  readonly "c19.rulesNotUnified": boolean
  readonly "c19.siteLedgerMissing": boolean
  readonly "c19.telecomUnsettled": boolean
  readonly "c20.equipmentNeglected": boolean
  readonly "c20.sitesNotInActivityRoom": boolean
  readonly "c21.noExtensionList": boolean
  readonly "c21.noExtensionNotice": boolean
  readonly "c22.noLearningPlan": boolean
  readonly "c22.noRequiredCourses": boolean
  readonly "c22.weeklyPicksNotDone": boolean
  readonly "c23.bridgeColumnIncomplete": boolean
  readonly "c23.doubleCampaignNotPromoted": boolean
  readonly "c23.findingsNotFixed": boolean
  readonly "c23.keyTasksUnmet": number
  readonly "c23.noInspectionMonth": boolean
  readonly "c23.noLocalTheme": boolean
  readonly "c24.noMonthlyProgramme": boolean
  readonly "c24.siteRecordsUnsound": boolean
  readonly "c24.weakIntegration": boolean
  readonly "c25.coursewareLate": boolean
  readonly "c25.noDemonstrationBase": boolean
  readonly "c25.noServiceMeasures": boolean
  readonly "c25.pushNotUnified": boolean
  readonly "c25.screenNotConnected": boolean
  readonly "c26.directorAbsent": boolean
  readonly "c26.noDirector": boolean
  readonly "c26.noInstitution": boolean
  readonly "c26.onPovertyAlleviationDuty": boolean
  readonly "c27.establishment": number
  readonly "c27.fullTimeStaff": number
  readonly "c28.inPost": number
  readonly "c29.noTeamRules": boolean
  readonly "c29.noThreeTeams": boolean
  readonly "c30.staffIncomplete": boolean
  readonly "c30.staffNotRegistered": boolean
  readonly "c30.staffUnskilled": boolean
  readonly "c31.noTraining": boolean
  readonly "c31.notAllTrained": boolean
  readonly "c32.noAnnualPoints": boolean
  readonly "c33.memberDutiesUnclear": boolean
  readonly "c33.noLeadingGroup": boolean
  readonly "c34.fieldSurveys": number
  readonly "c34.studyMeetings": number
  readonly "c35.platformRules": number
  readonly "c36.notInBudget": boolean
  readonly "c36.partyFeeSupportShort": boolean
  readonly "c37.notInAnnualAssessment": boolean
  readonly "c37.notInSecretaryReview": boolean
  readonly "c37.notInThreeLists": boolean
  readonly "c38.noTownAssessment": boolean
  readonly "c39.centreManagementPoor": boolean
  readonly "c39.equipmentOutdated": boolean
  readonly "c40.leakOrIncident": boolean
  readonly "c40.proceduresUnsound": boolean
  readonly "c41.tasksUnmet": number
  readonly "c42.innovationPoints": string
  readonly "c43.digitalPoints": string
  readonly "c44.briefingsAdopted": number
  readonly "c44.cityEvents": number
}

/** Points in thousandths, as the worked cases list them: by the numbers that the form prints, sections counted from 1. */
export interface FloorScore {
  readonly criteria: Readonly<Record<number, number>>
  readonly items: Readonly<Record<number, number>>
  readonly sections: Readonly<Record<number, number>>
  readonly total: number
}

/**
 * The floor: the 2018 rubric as one straight-line function, written by hand for this rubric alone. It answers the points of the
 * criteria, the items, the sections and the total, and knows no lines, no open facts, no faults of input.
 */
export function floor({ kind, code }: Profile, facts: FloorFacts): FloorScore {
  const isCounty = kind === "county"
  const isSuixi = code === "340621"
  const posts = facts["c27.establishment"]
  const c1 = 2500 - (facts["c1.noWorkPlan"] ? 1500 : 0) - (facts["c1.noKeyTopics"] ? 1000 : 0)
  const c2 = 2000 - (facts["c2.noShootingSchedule"] ? 1000 : 0) - (facts["c2.shootingBehindPlan"] ? 1000 : 0)
  const c3 =
    1500 -
    (facts["c3.noProductionRules"] ? 500 : 0) -
    (facts["c3.productionFundsShort"] ? 500 : 0) -
    (facts["c3.noProductionExchange"] ? 500 : 0)
  const c4 = atMost(facts["c4.jointFilms"] * 1000 + facts["c4.localFilms"] * 500, 4000)
  const c5 = 2000 - (facts["c5.newsTaskUnmet"] ? 1000 : 0) - (facts["c5.newsIrregular"] ? 1000 : 0)
  const c6 = atMost(facts["c6.centralLibraryAdoptions"] * 100, 2000)
  const c7 =
    atMost(facts["c7.partyMemberChannelItems"] * 250, 1000) +
    atMost(facts["c7.communistChannelFeatures"] * 200 + facts["c7.communistChannelNews"] * 100, 2000)
  const c8 = atMost(facts["c8.provincialAdoptions"] * 100, 1000)
  const c9 = held(
    2000 -
      (isSuixi && facts["c9.columnNotReported"] ? 1000 : 0) -
      (facts["c9.columnOpened"] ? shortOf(facts["c9.monthlyBroadcasts"], 1) * 1000 : 0),
    2000,
  )
  const c10 =
    3000 -
    (facts["c10.provincialNotice"] ? 1000 : 0) -
    (facts["c10.municipalNotice"] ? 1000 : 0) -
    (facts["c10.countyNotice"] ? 1000 : 0)
  const c11 =
    3000 -
    (facts["c11.noEducationColumn"] ? 1000 : 0) -
    (facts["c11.noUpperPlatformLinks"] ? 1000 : 0) -
    (facts["c11.noMutualLinks"] ? 1000 : 0)
  const c12 = held(
    3000 -
      (facts["c12.patrolFindingsUnrectified"] ? 2000 : 0) -
      atMost((facts["c12.onlinePatrolIncomplete"] ? 500 : 0) + (facts["c12.problemsNotHandled"] ? 500 : 0), 1000),
    3000,
  )
  const c13 =
    2000 -
    (facts["c13.accountsNotCovering"] ? 500 : 0) -
    (facts["c13.accountNamesOrPasswords"] ? 500 : 0) -
    (facts["c13.dataStale"] ? 500 : 0) -
    (facts["c13.redundantAccounts"] ? 500 : 0)
  const c14 = held(
    1000 - (facts["c14.originalArticles"] < 5 ? 500 : 0) - (facts["c14.weeklyPushes"] < 2 ? 500 : 0),
    1000,
  )
  const c15 = held(
    2000 -
      atMost(
        shortOf(facts["c15.anhuiMonthly"], 10) * 100 +
          blanks(facts["c15.anhuiMonthly"]) * 500 +
          shortOf(facts["c15.huaibeiMonthly"], 30) * 100,
        2000,
      ),
    2000,
  )
  const c16 = 2000 - adoption(facts["c16.adopted"].part, facts["c16.adopted"].whole)
  const c17 = held(
    2000 - (facts["c17.noTopicPlanning"] ? 1000 : 0) - (sum(facts["c17.wechatMonthly"]) < 12 ? 1000 : 0),
    2000,
  )
  const c18 = 2000 - average(sum(facts["c18.mobilePaperMonthly"]))
  const c19 =
    2500 -
    (facts["c19.rulesNotUnified"] ? 1000 : 0) -
    (facts["c19.siteLedgerMissing"] ? 1000 : 0) -
    (facts["c19.telecomUnsettled"] ? 500 : 0)
  const c20 = 1500 - (facts["c20.sitesNotInActivityRoom"] ? 500 : 0) - (facts["c20.equipmentNeglected"] ? 1000 : 0)
  const c21 = 2000 - (facts["c21.noExtensionNotice"] ? 1000 : 0) - (facts["c21.noExtensionList"] ? 1000 : 0)
  const c22 =
    3000 -
    (facts["c22.noLearningPlan"] ? 1000 : 0) -
    (facts["c22.weeklyPicksNotDone"] ? 1000 : 0) -
    (facts["c22.noRequiredCourses"] ? 1000 : 0)
  const c23 = held(
    5000 -
      (facts["c23.noInspectionMonth"] ? 1000 : 0) -
      (facts["c23.findingsNotFixed"] ? 1000 : 0) -
      (facts["c23.noLocalTheme"] ? 500 : 0) -
      (facts["c23.bridgeColumnIncomplete"] ? 500 : 0) -
      (facts["c23.doubleCampaignNotPromoted"] ? 1000 : 0) -
      facts["c23.keyTasksUnmet"] * 500,
    5000,
  )
  const c24 =
    2000 -
    (facts["c24.noMonthlyProgramme"] ? 1000 : 0) -
    (facts["c24.weakIntegration"] ? 500 : 0) -
    (facts["c24.siteRecordsUnsound"] ? 500 : 0)
  const c25 = held(
    4000 -
      (facts["c25.noServiceMeasures"] ? 1000 : 0) -
      (facts["c25.coursewareLate"] ? 1000 : 0) -
      (facts["c25.screenNotConnected"] ? 1000 : 0) -
      (facts["c25.pushNotUnified"] ? 1000 : 0) -
      (facts["c25.noDemonstrationBase"] ? 1000 : 0),
    4000,
  )
  const c26 = held(
    3000 -
      (facts["c26.noInstitution"] ? 2000 : 0) -
      atMost(
        (facts["c26.noDirector"] ? 1000 : 0) +
          (facts["c26.directorAbsent"] && !facts["c26.onPovertyAlleviationDuty"] ? 1000 : 0),
        1000,
      ),
    3000,
  )
  const c27 = 3000 - (isCounty ? (posts < 2 ? 1000 : 0) : facts["c27.fullTimeStaff"] === 0 ? 2000 : 0)
  const c28 = 2000 - (posts >= 1 && posts <= 5 && facts["c28.inPost"] < posts ? 2000 : 0)
  const c29 = 2000 - (facts["c29.noThreeTeams"] ? 1000 : 0) - (facts["c29.noTeamRules"] ? 1000 : 0)
  const c30 =
    4000 -
    (facts["c30.staffIncomplete"] ? 2000 : 0) -
    (facts["c30.staffUnskilled"] ? 1000 : 0) -
    (facts["c30.staffNotRegistered"] ? 1000 : 0)
  const c31 = 4000 - (facts["c31.noTraining"] ? 2000 : 0) - (facts["c31.notAllTrained"] ? 2000 : 0)
  const c32 = 2000 - (facts["c32.noAnnualPoints"] ? 2000 : 0)
  const c33 = 2000 - (facts["c33.noLeadingGroup"] ? 1000 : 0) - (facts["c33.memberDutiesUnclear"] ? 1000 : 0)
  const c34 = held(
    2000 - (facts["c34.studyMeetings"] < 2 ? 1000 : 0) - (facts["c34.fieldSurveys"] < 2 ? 1000 : 0),
    2000,
  )
  const c35 = atMost(facts["c35.platformRules"] * 500, 2000)
  const c36 = 2000 - (facts["c36.notInBudget"] ? 1000 : 0) - (facts["c36.partyFeeSupportShort"] ? 1000 : 0)
  const c37 =
    3000 -
    (facts["c37.notInThreeLists"] ? 1000 : 0) -
    (facts["c37.notInAnnualAssessment"] ? 1000 : 0) -
    (facts["c37.notInSecretaryReview"] ? 1000 : 0)
  const c38 = 1000 - (facts["c38.noTownAssessment"] ? 1000 : 0)
  const c39 = 1000 - (facts["c39.centreManagementPoor"] ? 500 : 0) - (facts["c39.equipmentOutdated"] ? 500 : 0)
  const c40 = 3000 - (facts["c40.proceduresUnsound"] ? 1000 : 0) - (facts["c40.leakOrIncident"] ? 2000 : 0)
  const c41 = 2000 - atMost(facts["c41.tasksUnmet"] * 200, 2000)
  const c42 = atMost(judged(facts["c42.innovationPoints"]), 4000)
  const c43 = atMost(judged(facts["c43.digitalPoints"]), 2000)
  const c44 = atMost(facts["c44.briefingsAdopted"] * 1000, 2000) + atMost(facts["c44.cityEvents"] * 1000, 2000)
  const item1 = c1 + c2 + c3 + c4
  const item2 = c5 + c6 + c7 + c8 + c9
  const item3 = c10 + c11 + c12 + c13
  const item4 = c14 + c15 + c16 + c17 + c18
  const item5 = c19 + c20 + c21
  const item6 = c22 + c23 + c24 + c25
  const item7 = c26 + c27 + c28
  const item8 = c29 + c30
  const item9 = c31
  const item10 = c32 + c33 + c34
  const item11 = c35 + c36
  const item12 = c37 + c38
  const item13 = c39 + c40
  const item14 = c41
  const item15 = c42 + c43
  const item16 = c44
  const section1 = item1 + item2
  const section2 = item3 + item4
  const section3 = item5 + item6
  const section4 = item7 + item8 + item9
  const section5 = item10 + item11 + item12 + item13 + item14
  const section6 = item15 + item16
  return {
    criteria: {
      1: c1,
      2: c2,
      3: c3,
      4: c4,
      5: c5,
      6: c6,
      7: c7,
      8: c8,
      9: c9,
      10: c10,
      11: c11,
      12: c12,
      13: c13,
      14: c14,
      15: c15,
      16: c16,
      17: c17,
      18: c18,
      19: c19,
      20: c20,
      21: c21,
      22: c22,
      23: c23,
      24: c24,
      25: c25,
      26: c26,
      27: c27,
      28: c28,
      29: c29,
      30: c30,
      31: c31,
      32: c32,
      33: c33,
      34: c34,
      35: c35,
      36: c36,
      37: c37,
      38: c38,
      39: c39,
      40: c40,
      41: c41,
      42: c42,
      43: c43,
      44: c44,
    },
    items: {
      1: item1,
      2: item2,
      3: item3,
      4: item4,
      5: item5,
      6: item6,
      7: item7,
      8: item8,
      9: item9,
      10: item10,
      11: item11,
      12: item12,
      13: item13,
      14: item14,
      15: item15,
      16: item16,
    },
    sections: { 1: section1, 2: section2, 3: section3, 4: section4, 5: section5, 6: section6 },
    total: section1 + section2 + section3 + section4 + section5 + section6,
  }
}

function held(points: number, base: number): number {
  return points < 0 ? 0 : points > base ? base : points
}

function atMost(points: number, most: number): number {
  return points > most ? most : points
}

function sum(months: readonly number[]): number {
  let all = 0
  for (let month = 0; month < 12; month += 1) all += months[month] ?? 0
  return all
}

function shortOf(months: readonly number[], limit: number): number {
  let short = 0
  for (let month = 0; month < 12; month += 1) {
    const count = months[month] ?? 0
    if (count < limit) short += limit - count
  }
  return short
}

function blanks(months: readonly number[]): number {
  let blank = 0
  for (let month = 0; month < 12; month += 1) if (months[month] === 0) blank += 1
  return blank
}

function adoption(part: number, whole: number): number {
  if (whole === 0 || part * 2 < whole) return 2000
  if (part * 5 < whole * 3) return 1000
  return part * 5 < whole * 4 ? 500 : 0
}

function average(months: number): number {
  return months < 24 ? 2000 : months < 36 ? 1000 : 0
}

/** Judged points are decimal strings; the inputs hold at most one decimal. */
function judged(text: string): number {
  return Math.round(Number(text) * 1000)
}
