import type { Section } from "@plumbline/rubric-core"
import { otherWork } from "./other-work.ts"
import { outstandingResults } from "./outstanding-results.ts"

export const distinctiveWork: Section = {
  id: "s6",
  name: "特色工作",
  printed: "10",
  bonus: true,
  items: [outstandingResults, otherWork],
}
