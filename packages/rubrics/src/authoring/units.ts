import type { Words } from "@plumbline/rubric-core"

/** What one of a count is called, in the measure words of the standards. */
export const units = {
  article: { zh: "篇", en: "articles" },
  film: { zh: "部", en: "films" },
  newsItem: { zh: "条", en: "items" },
  person: { zh: "人", en: "people" },
  post: { zh: "人", en: "posts" },
  rule: { zh: "个", en: "sets of rules" },
  task: { zh: "项", en: "tasks" },
  matter: { zh: "件", en: "matters" },
  time: { zh: "次", en: "times" },
} as const satisfies Record<string, Words>
