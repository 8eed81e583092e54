import { parsePoints, type Facts, type Profile } from "@plumbline/rubric-core"
import { nameOf } from "./expression.ts"
import type { Unit } from "./inputs.ts"

/** A unit as rule engines like it: one flat object, names without dots, judged points as thousandths. */
export type Prepared = Record<string, string | number | boolean | readonly number[]>

export function prepare({ profile, facts }: { readonly profile: Profile; readonly facts: Facts }): Prepared {
  const prepared: Prepared = { kind: profile.kind, code: profile.code }
  for (const [id, value] of Object.entries(facts)) {
    if (typeof value === "string") prepared[nameOf(id)] = parsePoints(value) ?? 0
    else if (typeof value === "object" && "part" in value) {
      prepared[nameOf(`${id}.part`)] = value.part
      prepared[nameOf(`${id}.whole`)] = value.whole
    } else prepared[nameOf(id)] = value
  }
  return prepared
}

export function prepareAll(units: readonly Unit[]): Prepared[] {
  return units.map(prepare)
}
