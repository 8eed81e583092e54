import { formatEtag } from "@plumbline/contract"
import { useMutation } from "@tanstack/vue-query"
import { computed, type ComputedRef, type MaybeRefOrGetter, type Ref, ref, toValue } from "vue"
import type { CriterionReading } from "../assessment/criterion-reading.ts"
import { type AssessmentOnRecord, useReread } from "../assessment/use-assessment.ts"
import { hasCode, sentencesOf } from "../connection/fault.ts"
import { useServer } from "../connection/server.ts"
import { useConsoleText } from "../language/texts.ts"

export interface AdjustmentActions {
  save: (adjustment: { readonly points: string; readonly reason: string }) => void
  undo: () => void
  busy: Ref<boolean>
  faults: ComputedRef<readonly string[]>
}

/** Saves or undoes the adjustment of one criterion; a version that someone else moved on is refused and shown. */
export function useAdjustment(
  record: MaybeRefOrGetter<AssessmentOnRecord>,
  reading: MaybeRefOrGetter<CriterionReading>,
  done: () => void,
): AdjustmentActions {
  const server = useServer()
  const { text, locale } = useConsoleText()
  const reread = useReread(() => toValue(record).assessment.id)
  const refused = ref<unknown>()
  const at = (): { readonly params: { assessment: string; criterion: string }; readonly ifMatch: string } => ({
    params: { assessment: toValue(record).assessment.id, criterion: toValue(reading).placed.criterion.id },
    ifMatch: formatEtag(toValue(record).epoch, toValue(reading).adjustment?.version ?? 0),
  })
  const path = "/assessments/{assessment}/adjustments/{criterion}"
  const change = useMutation({
    mutationFn: async (body: { readonly points: string; readonly reason: string } | undefined): Promise<void> => {
      if (body) await server.request(`PUT ${path}`, { ...at(), body })
      else await server.request(`DELETE ${path}`, at())
    },
    onMutate: () => (refused.value = undefined),
    onSuccess: done,
    onError: (error) => {
      refused.value = error
      if (hasCode(error, "stale")) void reread()
    },
  })
  return {
    save: (adjustment) => !change.isPending.value && change.mutate(adjustment),
    undo: () => change.mutate(undefined),
    busy: change.isPending,
    faults: computed(() => {
      if (refused.value === undefined) return []
      return hasCode(refused.value, "stale") ? [text("decision.stale")] : sentencesOf(refused.value, locale.value)
    }),
  }
}
