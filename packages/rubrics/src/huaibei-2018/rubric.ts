import type { Rubric } from "@plumbline/rubric-core"
import { checks } from "./checks.ts"
import { notes } from "./notes.ts"
import { questions } from "./questions/questions.ts"
import { sections } from "./sections.ts"

/**
 * The self-assessment form of the city of Huaibei for distance education of party members, 2018. Printed figures are kept as
 * printed: its criteria add up to 108, the form says 110 (item 7 and section 4 print two points more than they hold).
 */
export const huaibei2018: Rubric = {
  format: 1,
  id: "huaibei-2018",
  name: {
    zh: "淮北市2018年度党员电教远教工作目标管理考评",
    en: "Huaibei 2018: target management of party-member distance education",
  },
  title: "2018年度党员电教远教工作目标管理自评表",
  year: 2018,
  issuer: { zh: "淮北市党员电教中心", en: "Huaibei Centre for Audio-Visual Education of Party Members" },
  rounding: { step: "0.001", mode: "halfUp" },
  kinds: [
    { id: "county", name: { zh: "县", en: "County" } },
    { id: "district", name: { zh: "区", en: "District" } },
  ],
  printed: "110",
  sections,
  checks,
  questions,
  notes,
}
