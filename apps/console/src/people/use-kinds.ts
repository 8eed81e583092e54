import type { ProfileField, Rubric } from "@plumbline/rubric-core"
import { computed, type ComputedRef } from "vue"
import { useRubric, useRubrics } from "../rubric/use-rubric.ts"

export interface Kinds {
  kinds: ComputedRef<Rubric["kinds"]>
  fields: ComputedRef<readonly ProfileField[]>
}

/** The kinds of units that the newest rubric tells apart, and the fields it asks of a unit. */
export function useKinds(): Kinds {
  const rubrics = useRubrics()
  const newest = computed(() => [...(rubrics.data.value?.rubrics ?? [])].sort((a, b) => b.year - a.year)[0])
  const rubric = useRubric(() => newest.value?.digest)
  return {
    kinds: computed(() => rubric.data.value?.kinds ?? []),
    fields: computed(() => rubric.data.value?.profileFields ?? []),
  }
}
