import type { ReadingQuestion } from "@plumbline/rubric-core"
import { inCriterion } from "./place.ts"

export const operatingSupport: readonly ReadingQuestion[] = [
  {
    id: "c35.eachRule",
    at: [inCriterion("35", "建立相关运维管理制度，每1个")],
    ask: {
      zh: "“每1个”是每个制度，还是每个平台？",
      en: "Does each set of rules count, or each platform that has some?",
    },
    candidates: [
      { zh: "每个制度加0.5分", en: "Each set of rules" },
      { zh: "每个平台加0.5分", en: "Each platform" },
    ],
    chosen: 0,
  },
]
