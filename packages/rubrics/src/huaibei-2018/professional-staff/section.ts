import type { Section } from "@plumbline/rubric-core"
import { institutionAndPosts } from "./institution-and-posts.ts"
import { teams } from "./teams.ts"
import { training } from "./training.ts"

/** Printed 20; its criteria add up to 18. */
export const professionalStaff: Section = {
  id: "s4",
  name: "骨干队伍建设",
  printed: "20",
  items: [institutionAndPosts, teams, training],
}
