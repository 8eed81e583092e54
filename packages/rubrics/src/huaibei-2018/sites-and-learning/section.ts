import type { Section } from "@plumbline/rubric-core"
import { regularLearning } from "./regular-learning.ts"
import { siteManagement } from "./site-management.ts"

export const sitesAndLearning: Section = {
  id: "s3",
  name: "管理学用工作",
  printed: "20",
  items: [siteManagement, regularLearning],
}
