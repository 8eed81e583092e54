import type { ProblemFault } from "@plumbline/contract"
import type { Fault } from "@plumbline/rubric-core"
import { z } from "zod"

const chinese = z.locales.zhCN().localeError
const english = z.locales.en().localeError

/** Zod's issues as faults in both languages, each at its place in what was sent. */
export function faultsOf({ issues }: z.ZodError): ProblemFault[] {
  return issues.map((issue) => ({
    at: issue.path.join(".") || "body",
    zh: sentence(chinese(issue as Parameters<typeof chinese>[0]), issue.message),
    en: sentence(english(issue as Parameters<typeof english>[0]), issue.message),
  }))
}

function sentence(said: string | { message: string } | null | undefined, otherwise: string): string {
  return typeof said === "string" ? said : (said?.message ?? otherwise)
}

/** rubric-core's faults as they travel. */
export function faultsFrom(faults: readonly Fault[]): ProblemFault[] {
  return faults.map(({ at, says }) => ({ at, zh: says.zh, en: says.en }))
}
