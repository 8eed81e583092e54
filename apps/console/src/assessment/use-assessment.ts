import type { Layer, ResponseOf } from "@plumbline/contract"
import type { Rubric } from "@plumbline/rubric-core"
import { useQuery, useQueryClient } from "@tanstack/vue-query"
import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from "vue"
import { refreshEvery } from "../board/use-board.ts"
import { useServer } from "../connection/server.ts"
import { useRubric } from "../rubric/use-rubric.ts"
import { type LayerSheets, layerSheets, type Records } from "./layer-sheets.ts"

export interface AssessmentOnRecord extends Records {
  readonly sheets: LayerSheets
  /** The epoch of the adjustments, for If-Match. */
  readonly epoch: string
}

export interface AssessmentQuery {
  record: ComputedRef<AssessmentOnRecord | undefined>
  error: ComputedRef<unknown>
  readAt: ComputedRef<number>
  /** Reads everything of this assessment anew, and the board with it. */
  reread: () => Promise<void>
}

const keyOf = (assessment: string, ...rest: readonly string[]): readonly string[] => ["assessment", assessment, ...rest]

/** One assessment with all that is on record of it, and its three layers computed from that. */
export function useAssessment(assessment: MaybeRefOrGetter<string>): AssessmentQuery {
  const server = useServer()
  const id = computed(() => toValue(assessment))
  const params = computed(() => ({ assessment: id.value }))
  const refetchInterval = refreshEvery

  const head = useQuery({
    queryKey: computed(() => keyOf(id.value, "head")),
    queryFn: () => server.request("GET /assessments/{assessment}", { params: params.value }),
    refetchInterval,
  })
  const answers = useQuery({
    queryKey: computed(() => keyOf(id.value, "answers")),
    queryFn: () => server.request("GET /assessments/{assessment}/answers", { params: params.value }),
    refetchInterval,
  })
  const marks = useQuery({
    queryKey: computed(() => keyOf(id.value, "marks")),
    queryFn: () => server.request("GET /assessments/{assessment}/marks", { params: params.value }),
    refetchInterval,
  })
  const adjustments = useQuery({
    queryKey: computed(() => keyOf(id.value, "adjustments")),
    queryFn: () => server.request("GET /assessments/{assessment}/adjustments", { params: params.value }),
    refetchInterval,
  })
  const rubric = useRubric(() => head.data.value?.cycle.rubric.digest)

  const record = computed<AssessmentOnRecord | undefined>(() => {
    if (!head.data.value || !answers.data.value || !marks.data.value || !adjustments.data.value || !rubric.data.value)
      return undefined
    const records: Records & { readonly rubric: Rubric } = {
      rubric: rubric.data.value,
      assessment: head.data.value,
      answers: answers.data.value.answers,
      marks: marks.data.value.marks,
      adjustments: adjustments.data.value.adjustments,
    }
    return { ...records, sheets: layerSheets(records), epoch: adjustments.data.value.epoch }
  })
  const asked = [head, answers, marks, adjustments, rubric]

  return {
    record,
    error: computed(() => asked.map(({ error }) => error.value).find(Boolean)),
    readAt: computed(() => Math.min(...asked.slice(0, 4).map(({ dataUpdatedAt }) => dataUpdatedAt.value))),
    reread: useReread(id),
  }
}

/** Reads everything of an assessment anew, and the boards with it. */
export function useReread(assessment: MaybeRefOrGetter<string>): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: keyOf(toValue(assessment)) }),
      queries.invalidateQueries({ queryKey: ["board"] }),
    ])
  }
}

/** A layer's sheet as the server has it, with its fingerprint on record. */
export function useServerSheet(
  assessment: MaybeRefOrGetter<string>,
  layer: Layer,
): ReturnType<typeof useQuery<ResponseOf<"GET /assessments/{assessment}/sheets/{layer}">, Error>> {
  const server = useServer()
  const id = computed(() => toValue(assessment))
  return useQuery({
    queryKey: computed(() => keyOf(id.value, "sheet", layer)),
    queryFn: () =>
      server.request("GET /assessments/{assessment}/sheets/{layer}", { params: { assessment: id.value, layer } }),
  })
}
