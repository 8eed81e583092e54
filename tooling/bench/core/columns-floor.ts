import { faultCriteria } from "./columns-faults.ts"

/** The facts of many units in columns: bytes for yes and no, whole numbers for counts, one column for each month. */
export interface FloorColumns {
  readonly units: number
  readonly isCounty: Uint8Array
  readonly isSuixi: Uint8Array
  readonly yes: (fact: string) => Uint8Array
  readonly counts: (fact: string) => Int32Array
  readonly months: (fact: string) => readonly Int32Array[]
  readonly thousandths: (fact: string) => Float64Array
}

const size = 1024
/**
 * The floor of the bulk form: the 2018 rubric as loops over typed arrays, written by hand, clause by clause over blocks of units that
 * fit the cache. It writes the totals in thousandths; all facts are given.
 */
export function columnsFloor(columns: FloorColumns, totals: Float64Array): void {
  const { yes, counts, months, thousandths, isCounty, isSuixi } = columns
  const posts = counts("c27.establishment")
  const points = new Int32Array(size)
  const part = new Int32Array(size)
  const broadcasts = months("c9.monthlyBroadcasts")
  const [anhui, huaibei] = [months("c15.anhuiMonthly"), months("c15.huaibeiMonthly")]
  const [wechat, paper] = [months("c17.wechatMonthly"), months("c18.mobilePaperMonthly")]
  const [adopted, submitted] = months("c16.adopted")
  if (!adopted || !submitted) throw new RangeError("c16.adopted has two columns.")
  const faultColumns = faultCriteria.map(({ base, faults }) => ({
    base,
    faults: faults.map(([fact, points]) => ({ column: yes(fact), points })),
  }))

  for (let from = 0; from < columns.units; from += size) {
    const count = Math.min(size, columns.units - from)
    const total = totals.subarray(from, from + count)
    total.fill(0)

    for (const { base, faults } of faultColumns) {
      points.fill(base)
      for (const { column, points: lost } of faults) takeYes(column, lost)
      settle(base)
    }

    // 4, 6, 7, 8: adding counts under caps.
    part.fill(0)
    addCounts(counts("c4.jointFilms"), 1000)
    addCounts(counts("c4.localFilms"), 500)
    points.fill(0)
    giveCapped(4000)
    settle(4000)
    giveCounted("c6.centralLibraryAdoptions", 100, 2000)
    settle(2000)
    giveCounted("c7.partyMemberChannelItems", 250, 1000)
    part.fill(0)
    addCounts(counts("c7.communistChannelFeatures"), 200)
    addCounts(counts("c7.communistChannelNews"), 100)
    giveCapped(2000)
    settle(3000)
    giveCounted("c8.provincialAdoptions", 100, 1000)
    settle(1000)

    // 9: the column and its broadcasts.
    points.fill(2000)
    const [notReported, opened] = [yes("c9.columnNotReported"), yes("c9.columnOpened")]
    for (let unit = 0; unit < count; unit += 1) {
      if (isSuixi[from + unit] === 1 && notReported[from + unit] === 1) points[unit] = (points[unit] ?? 0) - 1000
    }
    part.fill(0)
    for (const month of broadcasts) shortOf(month, 1, 1000)
    for (let unit = 0; unit < count; unit += 1) {
      if (opened[from + unit] === 1) points[unit] = (points[unit] ?? 0) - (part[unit] ?? 0)
    }
    settle(2000)

    // 12: two faults together at most one point.
    points.fill(3000)
    takeYes(yes("c12.patrolFindingsUnrectified"), 2000)
    part.fill(0)
    partYes(yes("c12.onlinePatrolIncomplete"), 500)
    partYes(yes("c12.problemsNotHandled"), 500)
    takeCapped(1000)
    settle(3000)

    // 14, 34: fewer than.
    points.fill(1000)
    takeFewer(counts("c14.originalArticles"), 5, 500)
    takeFewer(counts("c14.weeklyPushes"), 2, 500)
    settle(1000)
    points.fill(2000)
    takeFewer(counts("c34.studyMeetings"), 2, 1000)
    takeFewer(counts("c34.fieldSurveys"), 2, 1000)
    settle(2000)

    // 15: short months and blank months, together at most two points.
    points.fill(2000)
    part.fill(0)
    for (const month of anhui) shortOf(month, 10, 100)
    for (const month of anhui) blank(month, 500)
    for (const month of huaibei) shortOf(month, 30, 100)
    takeCapped(2000)
    settle(2000)

    // 16: the worst band of the rate of adoption.
    for (let unit = 0; unit < count; unit += 1) {
      const [one, all] = [adopted[from + unit] ?? 0, submitted[from + unit] ?? 0]
      const lost = all === 0 || one * 2 < all ? 2000 : one * 5 < all * 3 ? 1000 : one * 5 < all * 4 ? 500 : 0
      total[unit] = (total[unit] ?? 0) + 2000 - lost
    }

    // 17, 18: monthly averages by their sums.
    points.fill(2000)
    takeYes(yes("c17.noTopicPlanning"), 1000)
    part.fill(0)
    for (const month of wechat) addCounts(month, 1)
    for (let unit = 0; unit < count; unit += 1) if ((part[unit] ?? 0) < 12) points[unit] = (points[unit] ?? 0) - 1000
    settle(2000)
    part.fill(0)
    for (const month of paper) addCounts(month, 1)
    for (let unit = 0; unit < count; unit += 1) {
      const sum = part[unit] ?? 0
      total[unit] = (total[unit] ?? 0) + 2000 - (sum < 24 ? 2000 : sum < 36 ? 1000 : 0)
    }

    // 23: faults and unmet tasks.
    points.fill(5000)
    takeYes(yes("c23.noInspectionMonth"), 1000)
    takeYes(yes("c23.findingsNotFixed"), 1000)
    takeYes(yes("c23.noLocalTheme"), 500)
    takeYes(yes("c23.bridgeColumnIncomplete"), 500)
    takeYes(yes("c23.doubleCampaignNotPromoted"), 1000)
    const unmet = counts("c23.keyTasksUnmet")
    for (let unit = 0; unit < count; unit += 1) points[unit] = (points[unit] ?? 0) - (unmet[from + unit] ?? 0) * 500
    settle(5000)

    // 26: a missing director, or an absent one who is not on duty elsewhere.
    points.fill(3000)
    takeYes(yes("c26.noInstitution"), 2000)
    part.fill(0)
    partYes(yes("c26.noDirector"), 1000)
    const [absent, onDuty] = [yes("c26.directorAbsent"), yes("c26.onPovertyAlleviationDuty")]
    for (let unit = 0; unit < count; unit += 1) {
      if (absent[from + unit] === 1 && onDuty[from + unit] === 0) part[unit] = (part[unit] ?? 0) + 1000
    }
    takeCapped(1000)
    settle(3000)

    // 27, 28: posts and people.
    const [staff, inPost] = [counts("c27.fullTimeStaff"), counts("c28.inPost")]
    for (let unit = 0; unit < count; unit += 1) {
      const own = posts[from + unit] ?? 0
      const lost = isCounty[from + unit] === 1 ? (own < 2 ? 1000 : 0) : staff[from + unit] === 0 ? 2000 : 0
      const vacant = own >= 1 && own <= 5 && (inPost[from + unit] ?? 0) < own ? 2000 : 0
      total[unit] = (total[unit] ?? 0) + 5000 - lost - vacant
    }

    // 35, 41, 42 to 44: counts under caps and judged points.
    giveCounted("c35.platformRules", 500, 2000)
    settle(2000)
    points.fill(2000)
    part.fill(0)
    addCounts(counts("c41.tasksUnmet"), 200)
    takeCapped(2000)
    settle(2000)
    judged("c42.innovationPoints", 4000)
    judged("c43.digitalPoints", 2000)
    giveCounted("c44.briefingsAdopted", 1000, 2000)
    part.fill(0)
    addCounts(counts("c44.cityEvents"), 1000)
    giveCapped(2000)
    settle(4000)

    function takeYes(column: Uint8Array, lost: number): void {
      for (let unit = 0; unit < count; unit += 1) points[unit] = (points[unit] ?? 0) - (column[from + unit] ?? 0) * lost
    }
    function partYes(column: Uint8Array, lost: number): void {
      for (let unit = 0; unit < count; unit += 1) part[unit] = (part[unit] ?? 0) + (column[from + unit] ?? 0) * lost
    }
    function addCounts(column: Int32Array, each: number): void {
      for (let unit = 0; unit < count; unit += 1) part[unit] = (part[unit] ?? 0) + (column[from + unit] ?? 0) * each
    }
    function shortOf(column: Int32Array, limit: number, each: number): void {
      for (let unit = 0; unit < count; unit += 1) {
        const value = column[from + unit] ?? 0
        if (value < limit) part[unit] = (part[unit] ?? 0) + (limit - value) * each
      }
    }
    function blank(column: Int32Array, each: number): void {
      for (let unit = 0; unit < count; unit += 1) if (column[from + unit] === 0) part[unit] = (part[unit] ?? 0) + each
    }
    function takeFewer(column: Int32Array, limit: number, lost: number): void {
      for (let unit = 0; unit < count; unit += 1) {
        if ((column[from + unit] ?? 0) < limit) points[unit] = (points[unit] ?? 0) - lost
      }
    }
    function takeCapped(cap: number): void {
      for (let unit = 0; unit < count; unit += 1) {
        const own = part[unit] ?? 0
        points[unit] = (points[unit] ?? 0) - (own > cap ? cap : own)
      }
    }
    function giveCapped(cap: number): void {
      for (let unit = 0; unit < count; unit += 1) {
        const own = part[unit] ?? 0
        points[unit] = (points[unit] ?? 0) + (own > cap ? cap : own)
      }
    }
    function giveCounted(fact: string, each: number, cap: number): void {
      points.fill(0)
      part.fill(0)
      addCounts(counts(fact), each)
      giveCapped(cap)
    }
    function judged(fact: string, base: number): void {
      const column = thousandths(fact)
      for (let unit = 0; unit < count; unit += 1) {
        const own = column[from + unit] ?? 0
        total[unit] = (total[unit] ?? 0) + (own > base ? base : own)
      }
    }
    function settle(base: number): void {
      for (let unit = 0; unit < count; unit += 1) {
        const own = points[unit] ?? 0
        total[unit] = (total[unit] ?? 0) + (own < 0 ? 0 : own > base ? base : own)
      }
    }
  }
}
