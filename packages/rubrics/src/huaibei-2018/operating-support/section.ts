import type { Section } from "@plumbline/rubric-core"
import { annualTargets } from "./annual-targets.ts"
import { internalManagement } from "./internal-management.ts"
import { leadership } from "./leadership.ts"
import { responsiveness } from "./responsiveness.ts"
import { rulesAndFunds } from "./rules-and-funds.ts"

export const operatingSupport: Section = {
  id: "s5",
  name: "运行保障机制",
  printed: "20",
  items: [leadership, rulesAndFunds, annualTargets, internalManagement, responsiveness],
}
