import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { fault, fewerThan } from "../../authoring/parts.ts"
import { units } from "../../authoring/units.ts"

export const leadership: Item = {
  id: "i10",
  number: "10",
  name: "组织领导",
  printed: "6",
  criteria: [
    criterion({
      number: "32",
      basePoints: "2",
      start: "full",
      words: "未结合实际制定2018年度党员电教远教工作要点的，扣2分；",
      parts: [
        fault("c32.noAnnualPoints", "2", {
          zh: "未结合实际制定2018年度党员电教远教工作要点",
          en: "no outline of the work of 2018 on distance education was drawn up to fit local conditions",
        }),
      ],
    }),
    criterion({
      number: "33",
      basePoints: "2",
      start: "full",
      words:
        "县（区）党员干部现代远程教育工作领导小组未成立或不够健全，扣1分；成员单位职责不明确，作用发挥不到位的，扣1分。",
      parts: [
        fault("c33.noLeadingGroup", "1", {
          zh: "县（区）党员干部现代远程教育工作领导小组未成立或不够健全",
          en: "the county's leading group for distance education has not been set up, or is incomplete",
        }),
        fault("c33.memberDutiesUnclear", "1", {
          zh: "成员单位职责不明确，作用发挥不到位",
          asked: "领导小组成员单位职责不明确，作用发挥不到位",
          en: "the duties of the leading group's member offices are unclear, or they do not do their part",
        }),
      ],
    }),
    criterion({
      number: "34",
      basePoints: "2",
      start: "full",
      words: "分管部长每年专题研究部署电教远教工作少于2次的，扣1分；每年到基层开展专题调研少于2次的，扣1分。",
      parts: [
        fewerThan(
          {
            id: "c34.studyMeetings",
            name: { zh: "分管部长专题研究部署", en: "meetings of the minister in charge" },
            ask: {
              zh: "分管部长全年专题研究部署电教远教工作几次？",
              en: "How many times in the year did the minister in charge hold a meeting on distance education?",
            },
            unit: units.time,
          },
          "2",
          { points: "1", says: "分管部长每年…扣1分" },
        ),
        fewerThan(
          {
            id: "c34.fieldSurveys",
            name: { zh: "到基层开展专题调研", en: "field surveys at the grass roots" },
            ask: {
              zh: "分管部长全年到基层开展专题调研几次？",
              en: "How many times in the year did the minister in charge survey the work on the spot?",
            },
            unit: units.time,
          },
          "2",
          { points: "1", says: "每年到基层…扣1分" },
        ),
      ],
    }),
  ],
}
