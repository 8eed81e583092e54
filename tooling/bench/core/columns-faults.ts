/** The criteria of the 2018 rubric that are lost by yes/no faults alone: base and fault points in thousandths. */
export interface FaultCriterion {
  readonly base: number
  readonly faults: readonly (readonly [fact: string, points: number])[]
}

export const faultCriteria: readonly FaultCriterion[] = [
  {
    base: 2500,
    faults: [
      ["c1.noWorkPlan", 1500],
      ["c1.noKeyTopics", 1000],
    ],
  },
  {
    base: 2000,
    faults: [
      ["c2.noShootingSchedule", 1000],
      ["c2.shootingBehindPlan", 1000],
    ],
  },
  {
    base: 1500,
    faults: [
      ["c3.noProductionRules", 500],
      ["c3.productionFundsShort", 500],
      ["c3.noProductionExchange", 500],
    ],
  },
  {
    base: 2000,
    faults: [
      ["c5.newsTaskUnmet", 1000],
      ["c5.newsIrregular", 1000],
    ],
  },
  {
    base: 3000,
    faults: [
      ["c10.provincialNotice", 1000],
      ["c10.municipalNotice", 1000],
      ["c10.countyNotice", 1000],
    ],
  },
  {
    base: 3000,
    faults: [
      ["c11.noEducationColumn", 1000],
      ["c11.noUpperPlatformLinks", 1000],
      ["c11.noMutualLinks", 1000],
    ],
  },
  {
    base: 2000,
    faults: [
      ["c13.accountsNotCovering", 500],
      ["c13.accountNamesOrPasswords", 500],
      ["c13.dataStale", 500],
      ["c13.redundantAccounts", 500],
    ],
  },
  {
    base: 2500,
    faults: [
      ["c19.rulesNotUnified", 1000],
      ["c19.siteLedgerMissing", 1000],
      ["c19.telecomUnsettled", 500],
    ],
  },
  {
    base: 1500,
    faults: [
      ["c20.sitesNotInActivityRoom", 500],
      ["c20.equipmentNeglected", 1000],
    ],
  },
  {
    base: 2000,
    faults: [
      ["c21.noExtensionNotice", 1000],
      ["c21.noExtensionList", 1000],
    ],
  },
  {
    base: 3000,
    faults: [
      ["c22.noLearningPlan", 1000],
      ["c22.weeklyPicksNotDone", 1000],
      ["c22.noRequiredCourses", 1000],
    ],
  },
  {
    base: 2000,
    faults: [
      ["c24.noMonthlyProgramme", 1000],
      ["c24.weakIntegration", 500],
      ["c24.siteRecordsUnsound", 500],
    ],
  },
  {
    base: 4000,
    faults: [
      ["c25.noServiceMeasures", 1000],
      ["c25.coursewareLate", 1000],
      ["c25.screenNotConnected", 1000],
      ["c25.pushNotUnified", 1000],
      ["c25.noDemonstrationBase", 1000],
    ],
  },
  {
    base: 2000,
    faults: [
      ["c29.noThreeTeams", 1000],
      ["c29.noTeamRules", 1000],
    ],
  },
  {
    base: 4000,
    faults: [
      ["c30.staffIncomplete", 2000],
      ["c30.staffUnskilled", 1000],
      ["c30.staffNotRegistered", 1000],
    ],
  },
  {
    base: 4000,
    faults: [
      ["c31.noTraining", 2000],
      ["c31.notAllTrained", 2000],
    ],
  },
  { base: 2000, faults: [["c32.noAnnualPoints", 2000]] },
  {
    base: 2000,
    faults: [
      ["c33.noLeadingGroup", 1000],
      ["c33.memberDutiesUnclear", 1000],
    ],
  },
  {
    base: 2000,
    faults: [
      ["c36.notInBudget", 1000],
      ["c36.partyFeeSupportShort", 1000],
    ],
  },
  {
    base: 3000,
    faults: [
      ["c37.notInThreeLists", 1000],
      ["c37.notInAnnualAssessment", 1000],
      ["c37.notInSecretaryReview", 1000],
    ],
  },
  { base: 1000, faults: [["c38.noTownAssessment", 1000]] },
  {
    base: 1000,
    faults: [
      ["c39.centreManagementPoor", 500],
      ["c39.equipmentOutdated", 500],
    ],
  },
  {
    base: 3000,
    faults: [
      ["c40.proceduresUnsound", 1000],
      ["c40.leakOrIncident", 2000],
    ],
  },
]
