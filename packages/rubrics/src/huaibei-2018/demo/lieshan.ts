import { lieshan as profile } from "../units.ts"
import { answersOf, type DemoAssessment } from "./assessment.ts"

/** A draft barely begun. */
export const lieshan: DemoAssessment = {
  profile,
  state: "draft",
  answers: answersOf({
    grounds: {
      1: "3月印发《烈山区2018年党员教育电视片制作工作要点》，重点题材拍摄任务分解到镇（街道）。",
      10: "全年未被各级宣传、网安、网信部门通报。",
      32: "",
    },
    faults: [],
    facts: {},
  }),
  changes: [],
}
