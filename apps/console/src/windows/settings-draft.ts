import type { BodyOf, Cycle } from "@plumbline/contract"
import { endOfDay, shanghaiDay } from "../moments/moments.ts"

/** The settings of a year as they stand in the form; a deadline is a day in China, "2019-01-15", or nothing. */
export interface SettingsDraft {
  name: string
  filling: string
  review: string
  appeal: string
  blind: boolean
  needsConfirmer: boolean
  classifiedNotice: string
}

const dayOf = (time: string | undefined): string => (time === undefined ? "" : shanghaiDay(new Date(time)))

export function settingsDraft(cycle: Cycle): SettingsDraft {
  const { name, blind, needsConfirmer, classifiedNotice } = cycle
  return {
    name,
    filling: dayOf(cycle.fillingEnds),
    review: dayOf(cycle.reviewEnds),
    appeal: dayOf(cycle.appealEnds),
    blind,
    needsConfirmer,
    classifiedNotice,
  }
}

/** What is sent: all settings, a deadline that is empty left out. */
export function settingsBody(draft: SettingsDraft): BodyOf<"PUT /cycles/{cycle}"> {
  const { name, filling, review, appeal, blind, needsConfirmer, classifiedNotice } = draft
  return {
    name: name.trim(),
    blind,
    needsConfirmer,
    classifiedNotice: classifiedNotice.trim(),
    ...(filling && { fillingEnds: endOfDay(filling) }),
    ...(review && { reviewEnds: endOfDay(review) }),
    ...(appeal && { appealEnds: endOfDay(appeal) }),
  }
}
