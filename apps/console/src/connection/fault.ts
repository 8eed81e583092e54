import type { Problem } from "@plumbline/contract"
import type { Locale } from "@plumbline/rubric-core"
import { problemOf } from "./server.ts"

const unreachable: Record<Locale, string> = {
  zh: "联系不到服务器。已输入的内容仍在本页，恢复联网后可继续。",
  en: "The server cannot be reached. What you entered is still on this page; go on once you are back online.",
}

/** What went wrong, in the person's language: the sentence, and one more for each fault of what was sent. */
export function sentencesOf(error: unknown, locale: Locale): readonly string[] {
  const problem = problemOf(error)
  if (!problem) return [unreachable[locale]]
  const faults = problem.faults ?? []
  return faults.length > 0 ? faults.map((fault) => fault[locale]) : [problem[locale]]
}

export function hasCode(error: unknown, code: Problem["code"]): boolean {
  return problemOf(error)?.code === code
}
