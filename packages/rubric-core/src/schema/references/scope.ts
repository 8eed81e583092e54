import { factsOf } from "../../rubric/outline.ts"
import type { DerivedFact, Fact } from "../../rubric/fact.ts"
import type { Rubric } from "../../rubric/rubric.ts"

/** What names in a rubric stand for. */
export interface Scope {
  readonly rubric: Rubric
  readonly facts: ReadonlyMap<string, Fact>
  readonly derived: ReadonlyMap<string, DerivedFact>
}

export function scopeOf(rubric: Rubric): Scope {
  return {
    rubric,
    facts: new Map(factsOf(rubric).map((fact) => [fact.id, fact])),
    derived: new Map((rubric.derived ?? []).map((fact) => [fact.id, fact])),
  }
}
