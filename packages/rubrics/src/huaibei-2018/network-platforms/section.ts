import type { Section } from "@plumbline/rubric-core"
import { articles } from "./articles.ts"
import { pioneerNet } from "./pioneer-net.ts"

export const networkPlatforms: Section = {
  id: "s2",
  name: "网络平台发展",
  printed: "20",
  items: [pioneerNet, articles],
}
