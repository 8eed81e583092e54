import type { z } from "zod"
import { en, zhCN } from "zod/locales"
import { digestOfJson, rememberDigest } from "../digest/digest.ts"
import type { Place, Rubric } from "../rubric/rubric.ts"
import type { RubricFault } from "./fault.ts"
import { checkReferences } from "./references/references.ts"
import { rubricSchema } from "./rubric.ts"
import { currentFormat, isObject, upgrade, upgradeSteps } from "./upgrade.ts"

/** A rubric read from data, or every fault in it with its place. */
export type ParsedRubric =
  | { readonly ok: true; readonly rubric: Rubric }
  | {
      readonly ok: false
      readonly faults: readonly RubricFault[]
      /** Where all that is wrong is that clauses point beside their words: lint finds it and the rest, nothing else may use it. */
      readonly lintable?: Rubric
    }

const inChinese = zhCN().localeError
const inEnglish = en().localeError

/**
 * Reads untrusted JSON as a rubric, older formats brought up to date in memory, or names every fault with its place. A rubric that
 * was brought up to date keeps the digest of what was written. `$schema`, by which an editor knows the shape, is no part of it.
 *
 * @example
 * const parsed = parseRubric({ ...rubric, year: "2018" })
 * parsed.ok // false
 * parsed.faults[0].path // "year"
 */
export function parseRubric(json: unknown, steps = upgradeSteps): ParsedRubric {
  const written = withoutSchemaName(json)
  const newer = formatOf(written)
  if (newer > currentFormat) return { ok: false, faults: [newerFormat(newer)] }
  const current = upgrade(written, steps)
  const parsed = rubricSchema.safeParse(current, { error: inEnglish })
  if (parsed.success) {
    const faults = checkReferences(parsed.data)
    if (faults.length > 0) {
      return { ok: false, faults, ...(faults.every(({ code }) => code === "words") && { lintable: parsed.data }) }
    }
    if (current !== written) rememberDigest(parsed.data, digestOfJson(written))
    return { ok: true, rubric: parsed.data }
  }
  const chinese = rubricSchema.safeParse(current, { error: inChinese }).error?.issues ?? []
  const faults = parsed.error.issues.map((issue, index): RubricFault => {
    const { path, message } = nearest(issue)
    const { place, names } = placeOf(current, path)
    const way = path.join(".")
    const at = [names, way && `(${way})`].filter(Boolean).join(" ") || "rubric"
    const other = chinese[index]
    return {
      code: "shape",
      at: place,
      path: way,
      says: { zh: `${at}：${other ? nearest(other).message : message}`, en: `${at}: ${message}` },
    }
  })
  return { ok: false, faults }
}

function withoutSchemaName(json: unknown): unknown {
  if (!isObject(json)) return json
  const { $schema: _, ...written } = json
  return written
}

function formatOf(json: unknown): number {
  return isObject(json) && typeof json.format === "number" ? json.format : currentFormat
}

function newerFormat(format: number): RubricFault {
  return {
    code: "shape",
    at: {},
    path: "format",
    says: {
      zh: `此细则用的是格式 ${format}，本程序只认得到格式 ${currentFormat}；请更新程序。`,
      en: `This rubric is of format ${format}, and this program reads up to format ${currentFormat}; update the program.`,
    },
  }
}

interface Found {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** Where a union fails, what is wrong is said of the member that came nearest: the one that fails furthest in. */
function nearest({ path, message, ...issue }: z.core.$ZodIssue): Found {
  if (issue.code !== "invalid_union") return { path, message }
  const found = issue.errors.flatMap((issues) => issues.map(nearest))
  const best = found.reduce<Found>((a, b) => (b.path.length > a.path.length ? b : a), { path: [], message })
  return { path: [...path, ...best.path], message: best.message }
}

const named = {
  sections: "section",
  items: "item",
  criteria: "criterion",
  clauses: "clause",
  members: "clause",
} as const

/** Turns a way through the JSON into the ids that people know the parts by. */
function placeOf(json: unknown, path: readonly PropertyKey[]): { readonly place: Place; readonly names: string } {
  const ids: Partial<Record<"section" | "item" | "criterion" | "clause", string>> = {}
  let value: unknown = json
  let list: PropertyKey | undefined
  for (const step of path) {
    value =
      typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined
    const part = Object.entries(named).find(([name]) => name === list)?.[1]
    if (part && typeof value === "object" && value !== null && "id" in value && typeof value.id === "string") {
      ids[part] = value.id
    }
    list = step
  }
  return { place: ids, names: [ids.section, ids.item, ids.criterion, ids.clause].filter(Boolean).join(" > ") }
}
