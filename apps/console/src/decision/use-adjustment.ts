import { formatEtag } from "@plumbline/contract"
import { useMutation } from "@tanstack/vue-query"
import { computed, type ComputedRef, type MaybeRefOrGetter, type Ref, ref, toValue } from "vue"
import type { CriterionReading } from "../assessment/criterion-reading.ts"
import { type AssessmentOnRecord, useReread } from "../assessment/use-assessment.ts"
import { hasCode, sentencesOf } from "../connection/fault.ts"
import { problemOf, useServer } from "../connection/server.ts"
import { useConsoleText } from "../language/texts.ts"

interface AdjustmentBody {
  readonly points: string
  readonly reason: string
}

export interface AdjustmentActions {
  save: (adjustment: AdjustmentBody) => void
  undo: () => void
  busy: Ref<boolean>
  faults: ComputedRef<readonly string[]>
}

const path = "/assessments/{assessment}/adjustments/{criterion}"

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

  async function send(body: AdjustmentBody | undefined, version: number): Promise<void> {
    const params = { assessment: toValue(record).assessment.id, criterion: toValue(reading).placed.criterion.id }
    const ifMatch = formatEtag(toValue(record).epoch, version)
    if (body) await server.request(`PUT ${path}`, { params, ifMatch, body })
    else await server.request(`DELETE ${path}`, { params, ifMatch })
  }

  async function change(body: AdjustmentBody | undefined): Promise<void> {
    const { adjustment } = toValue(reading)
    try {
      await send(body, adjustment?.version ?? 0)
    } catch (error) {
      // One that was taken back is not listed, but its version goes on counting. The person saw no adjustment and there is
      // none, so nothing is overwritten unseen.
      const version = adjustment ? undefined : versionOfNothing(error)
      if (version === undefined) throw error
      await send(body, version)
    }
  }

  const changing = useMutation({
    mutationFn: change,
    onMutate: () => (refused.value = undefined),
    onSuccess: done,
    onError: (error) => {
      refused.value = error
      if (hasCode(error, "stale")) void reread()
    },
  })
  return {
    save: (adjustment) => !changing.isPending.value && changing.mutate(adjustment),
    undo: () => !changing.isPending.value && changing.mutate(undefined),
    busy: changing.isPending,
    faults: computed(() => {
      if (refused.value === undefined) return []
      return hasCode(refused.value, "stale") ? [text("decision.stale")] : sentencesOf(refused.value, locale.value)
    }),
  }
}

/** The version that the server told for an adjustment that does not stand; `undefined` where one stands. */
function versionOfNothing(error: unknown): number | undefined {
  const current: unknown = hasCode(error, "stale") ? problemOf(error)?.current : undefined
  if (typeof current !== "object" || current === null || "points" in current || !("version" in current))
    return undefined
  return typeof current.version === "number" ? current.version : undefined
}
