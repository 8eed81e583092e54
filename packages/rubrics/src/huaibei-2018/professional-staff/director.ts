import type { CombinedQuestion } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { existsQuestion, fault } from "../../authoring/parts.ts"

const noDirector = "c26.noDirector"
const directorAbsent = "c26.directorAbsent"
const onPovertyAlleviationDuty = "c26.onPovertyAlleviationDuty"

/** One choice on the screen sets all three facts, so that changing the answer leaves nothing behind. */
const whoIsInPost: CombinedQuestion = {
  ask: { zh: "中心主任：", en: "The centre's director:" },
  options: [
    {
      name: { zh: "已配备且在岗", en: "Appointed and in post" },
      sets: { [noDirector]: false, [directorAbsent]: false, [onPovertyAlleviationDuty]: false },
    },
    {
      name: { zh: "已配备，因参与扶贫不在岗", en: "Appointed, away on poverty-alleviation duty" },
      sets: { [noDirector]: false, [directorAbsent]: true, [onPovertyAlleviationDuty]: true },
    },
    {
      name: { zh: "已配备，因其他原因不在岗", en: "Appointed, away for another reason" },
      sets: { [noDirector]: false, [directorAbsent]: true, [onPovertyAlleviationDuty]: false },
    },
    {
      name: { zh: "未配备", en: "Not appointed" },
      sets: { [noDirector]: true, [directorAbsent]: false, [onPovertyAlleviationDuty]: false },
    },
  ],
}

/** The exemption excuses a director's absence, never a missing director. */
export const director = criterion({
  number: "26",
  basePoints: "3",
  start: "full",
  words:
    "县（区）未正式设立党员电教远教工作机构的，扣2分；党员电教中心主任未配备或已配备但实际不在岗的（参与扶贫工作除外），扣1分。",
  asks: [whoIsInPost],
  parts: [
    fault("c26.noInstitution", "2", {
      zh: "县（区）未正式设立党员电教远教工作机构",
      en: "the county has not formally set up an institution for party-member distance education",
    }),
    {
      facts: [
        existsQuestion(noDirector, {
          zh: "党员电教中心主任未配备",
          en: "no director of the audio-visual education centre has been appointed",
        }),
        existsQuestion(directorAbsent, {
          zh: "党员电教中心主任已配备但实际不在岗",
          en: "the director of the audio-visual education centre is appointed but not in fact in post",
        }),
        {
          id: onPovertyAlleviationDuty,
          type: "yesNo",
          name: { zh: "中心主任参与扶贫工作", en: "the director is on poverty-alleviation duty" },
          ask: {
            zh: "党员电教中心主任不在岗，是否因参与扶贫工作？",
            en: "Is the director away on poverty-alleviation duty?",
          },
          yes: { zh: "是", en: "Yes" },
          no: { zh: "否", en: "No" },
        },
      ],
      node: {
        kind: "group",
        combine: "sum",
        cap: "1",
        says: "扣1分",
        members: [
          {
            kind: "clause",
            effect: "deduct",
            measure: { kind: "yes", fact: noDirector },
            rate: { kind: "once", points: "1" },
            says: "党员电教中心主任未配备…扣1分",
          },
          {
            kind: "clause",
            effect: "deduct",
            measure: { kind: "yes", fact: directorAbsent },
            rate: { kind: "once", points: "1" },
            unless: { fact: onPovertyAlleviationDuty, is: true },
            says: "已配备但实际不在岗…扣1分",
          },
        ],
      },
    },
  ],
})
