import type { ScoreSheet } from "./sheet.ts"

/** What is there besides facts, by the id of the criterion: its grounds in words, and how many files are attached. */
export interface Attached {
  readonly grounds: Readonly<Record<string, string>>
  readonly evidence: Readonly<Record<string, number>>
}

/** Something that is still missing; it warns, and only open facts keep a score from being submitted. */
export interface Missing {
  /** The id of the criterion. */
  readonly criterion: string
  readonly missing: "facts" | "grounds" | "evidence"
}

/**
 * What is still missing from an assessment: facts in play, grounds where a clause moved points, and evidence that such a clause
 * demands. It never changes points: without evidence it is the reviewer who gives 0.
 */
export function readiness(sheet: ScoreSheet, { grounds, evidence }: Attached): Missing[] {
  return sheet.criteria.flatMap(({ id, complete, lines, needsEvidence }): Missing[] => {
    const moved = lines.some((line) => line.moved !== 0)
    return [
      ...(complete ? [] : [{ criterion: id, missing: "facts" } as const]),
      ...(moved && !(own(grounds, id) ?? "").trim() ? [{ criterion: id, missing: "grounds" } as const] : []),
      ...(needsEvidence && !own(evidence, id) ? [{ criterion: id, missing: "evidence" } as const] : []),
    ]
  })
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
