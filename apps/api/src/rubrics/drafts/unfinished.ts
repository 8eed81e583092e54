import type { DraftFinding, Draft } from "@plumbline/contract"
import { criteriaOf, digestOfJson, type Place, type Rubric } from "@plumbline/rubric-core"
import { lint } from "@plumbline/rubric-core/lint"
import { parseRubric, rubricSchema } from "@plumbline/rubric-core/schema"
import type { z } from "zod"
import { faultsOf } from "../../server/faults.ts"
import { ProblemError } from "../../server/problem-error.ts"

/**
 * A rubric that is being written: of the right shape, but with texts, points and lists that are still empty, and with rules that
 * may not fit each other yet. Anything else is refused, since no editor could show it.
 */
export function unfinishedRubric(json: unknown): Rubric {
  const { error } = rubricSchema.safeParse(json, { reportInput: true })
  const issues = error?.issues.filter((issue) => !isEmpty(issue)) ?? []
  if (error && issues.length > 0) throw new ProblemError("invalid", { faults: faultsOf({ ...error, issues }) })
  // Of the schema's shape but for what is empty, which the type does not tell apart.
  return json as Rubric
}

function isEmpty(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "too_small") return issue.origin === "string" || issue.origin === "array"
  return issue.code === "invalid_format" && issue.input === ""
}

/** What is said about a draft. */
interface Review {
  readonly faults: Draft["faults"]
  readonly findings: readonly DraftFinding[]
  readonly findingsDigest: string
  /** The rubric, where nothing keeps it from being one. */
  readonly rubric?: Rubric
}

/** All that keeps a draft from being a rubric, and what lint says of it where it can be read. */
export function reviewOf(draft: Rubric, ancestor: Rubric | undefined): Review {
  const parsed = parseRubric(draft)
  const shapes = parsed.ok ? [] : parsed.faults.map(({ path, at, says }) => ({ path, at: { ...at }, ...says }))
  const faults = [...shapes, ...ancestryFaults(draft, ancestor)]
  const readable = parsed.ok ? parsed.rubric : parsed.lintable
  const findings = (readable ? lint(readable) : []).map(({ code, severity, at, says }): DraftFinding => ({
    code,
    severity,
    at: { ...at },
    ...says,
  }))
  const seen = findings.filter(({ severity }) => severity !== "error")
  return {
    faults,
    findings,
    findingsDigest: digestOfJson(seen),
    ...(parsed.ok && faults.length === 0 && { rubric: parsed.rubric }),
  }
}

/** A draft follows the rubric that it was begun from, and its criteria come from that one's criteria or from none. */
function ancestryFaults(draft: Rubric, ancestor: Rubric | undefined): Draft["faults"] {
  const known = new Set(ancestor ? criteriaOf(ancestor).map(({ id }) => id) : [])
  const faults = draft.follows === ancestor?.id ? [] : [{ path: "follows", at: {}, ...otherAncestor(ancestor?.id) }]
  return [
    ...faults,
    ...criteriaOf(draft).flatMap(({ id, number, from = [] }) =>
      from
        .filter((source) => !known.has(source))
        .map((source) => ({
          path: "from",
          at: { criterion: id } satisfies Place,
          zh: `第${number}条的来源“${source}”不在原细则中`,
          en: `Criterion ${number} comes from "${source}", which the rubric before does not have`,
        })),
    ),
  ]
}

function otherAncestor(id: string | undefined) {
  if (id === undefined) return { zh: "本稿没有来源细则，follows 应删去", en: "This draft follows no rubric" }
  return { zh: `follows 应为来源细则“${id}”`, en: `follows must name "${id}", from which it was begun` }
}
