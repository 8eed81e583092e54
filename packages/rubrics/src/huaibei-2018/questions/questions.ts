import type { ReadingQuestion } from "@plumbline/rubric-core"
import { acrossTheForm } from "./across-the-form.ts"
import { distinctiveWork } from "./distinctive-work.ts"
import { networkPlatforms } from "./network-platforms.ts"
import { operatingSupport } from "./operating-support.ts"
import { professionalStaff } from "./professional-staff.ts"
import { sitesAndLearning } from "./sites-and-learning.ts"
import { teachingResources } from "./teaching-resources.ts"

/** What the words of the form leave open, in the order of the form. Where a candidate is chosen, the rubric computes it. */
export const questions: readonly ReadingQuestion[] = [
  ...acrossTheForm,
  ...teachingResources,
  ...networkPlatforms,
  ...sitesAndLearning,
  ...professionalStaff,
  ...operatingSupport,
  ...distinctiveWork,
]
