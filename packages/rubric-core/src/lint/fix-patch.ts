import type { Rubric } from "../rubric/rubric.ts"
import type { Fix } from "./finding.ts"

/** One step of a JSON Patch, by RFC 6902. */
export type PatchStep =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string }

/**
 * A fix as a JSON Patch of the rubric's JSON, for editors and scripts.
 *
 * @example fixPatch(rubric, { says: { zh: "改印", en: "Print" }, set: [{ path: ["printed"], value: "108" }] })[0]?.path // "/printed"
 */
export function fixPatch(rubric: Rubric, { set }: Fix): PatchStep[] {
  return set.map(({ path: way, value }) => {
    const path = way.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
    if (value === undefined) return { op: "remove", path }
    return { op: isThere(rubric, way) ? "replace" : "add", path, value }
  })
}

function isThere(json: unknown, [step, ...rest]: readonly (string | number)[]): boolean {
  if (step === undefined) return true
  if (typeof json !== "object" || json === null || !Object.hasOwn(json, step)) return false
  return isThere(Object.getOwnPropertyDescriptor(json, step)?.value, rest)
}
