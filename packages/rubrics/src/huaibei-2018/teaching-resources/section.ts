import type { Section } from "@plumbline/rubric-core"
import { filmProduction } from "./film-production.ts"
import { submissionsAndBroadcasts } from "./submissions-and-broadcasts.ts"

export const teachingResources: Section = {
  id: "s1",
  name: "教学资源建设",
  printed: "20",
  items: [filmProduction, submissionsAndBroadcasts],
}
