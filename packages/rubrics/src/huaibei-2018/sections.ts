import type { Section } from "@plumbline/rubric-core"
import { distinctiveWork } from "./distinctive-work/section.ts"
import { networkPlatforms } from "./network-platforms/section.ts"
import { operatingSupport } from "./operating-support/section.ts"
import { professionalStaff } from "./professional-staff/section.ts"
import { sitesAndLearning } from "./sites-and-learning/section.ts"
import { teachingResources } from "./teaching-resources/section.ts"

export const sections: readonly Section[] = [
  teachingResources,
  networkPlatforms,
  sitesAndLearning,
  professionalStaff,
  operatingSupport,
  distinctiveWork,
]
