import type { Facts, Profile } from "@plumbline/rubric-core"
import adoptionExactly80 from "./adoption-exactly-80.json" with { type: "json" }
import adoptionJustUnder80 from "./adoption-just-under-80.json" with { type: "json" }
import allBest from "./all-best.json" with { type: "json" }
import allWorstCounty from "./all-worst-county.json" with { type: "json" }
import allWorstDistrict from "./all-worst-district.json" with { type: "json" }
import blankMonth from "./blank-month.json" with { type: "json" }
import directorOnPovertyDuty from "./director-on-poverty-duty.json" with { type: "json" }
import nestedCaps from "./nested-caps.json" with { type: "json" }
import noDirectorIsNotExcused from "./no-director-is-not-excused.json" with { type: "json" }
import noEstablishment from "./no-establishment.json" with { type: "json" }
import nothingSubmitted from "./nothing-submitted.json" with { type: "json" }
import tenthsAddUp from "./tenths-add-up.json" with { type: "json" }
import yearLikeAnyOther1 from "./year-like-any-other-1.json" with { type: "json" }
import yearLikeAnyOther2 from "./year-like-any-other-2.json" with { type: "json" }
import yearLikeAnyOther3 from "./year-like-any-other-3.json" with { type: "json" }

/** A unit's facts and the points they come to. */
export interface WorkedCase {
  readonly id: string
  /** What the case is there to show. */
  readonly why: string
  readonly profile: Profile
  readonly facts: Facts
  /** Decimal strings; criteria and items by their printed number, sections counted from "1". */
  readonly expected: {
    readonly criteria: Readonly<Record<string, string>>
    readonly items: Readonly<Record<string, string>>
    readonly sections: Readonly<Record<string, string>>
    readonly total: string
  }
}

/**
 * The worked cases of `huaibei-2018`. Their points were worked out from the words of the form with exact decimals, independently
 * of this project's scoring; every surface must come to the same points.
 */
export const workedCases: readonly WorkedCase[] = [
  allBest,
  allWorstCounty,
  allWorstDistrict,
  adoptionExactly80,
  adoptionJustUnder80,
  blankMonth,
  nestedCaps,
  tenthsAddUp,
  directorOnPovertyDuty,
  yearLikeAnyOther1,
  yearLikeAnyOther2,
  yearLikeAnyOther3,
  nothingSubmitted,
  noEstablishment,
  noDirectorIsNotExcused,
]
