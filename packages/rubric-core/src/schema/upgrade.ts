/** The format that this version writes and reads. */
export const currentFormat = 1

/** Brings JSON of one format to the next. */
export type UpgradeStep = (json: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** By the format that a step starts from. There is none yet: format 1 is the first. */
export const upgradeSteps: Readonly<Record<number, UpgradeStep>> = {}

/**
 * Brings a stored rubric up to the current format in memory, step by step. What is stored keeps its bytes and its digest, which
 * is checked before this. JSON that is no rubric comes back as it is, for the schema to name what is wrong.
 */
export function upgrade(
  json: unknown,
  steps: Readonly<Record<number, UpgradeStep>> = upgradeSteps,
  to = currentFormat,
): unknown {
  let current = json
  while (isObject(current) && typeof current.format === "number" && current.format < to) {
    const step = steps[current.format]
    if (!step) return current
    current = { ...step(current), format: current.format + 1 }
  }
  return current
}

/** Whether JSON is an object, and so may be a rubric. */
export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json)
}
