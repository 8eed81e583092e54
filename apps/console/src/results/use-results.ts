import type { BoardRow, ResponseOf } from "@plumbline/contract"
import { shortFingerprint } from "@plumbline/rubric-core"
import { useQueries, useQuery } from "@tanstack/vue-query"
import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from "vue"
import { useServer } from "../connection/server.ts"
import { hasVoice } from "../layers/layer-voice.ts"

export type ServerSheet = ResponseOf<"GET /assessments/{assessment}/sheets/{layer}">["sheet"]

/** The decided sheets of a board by assessment, where there are any. A sheet is asked again only when its fingerprint changes. */
export function useDecidedSheets(
  rows: MaybeRefOrGetter<readonly BoardRow[]>,
): ComputedRef<ReadonlyMap<string, ServerSheet>> {
  const server = useServer()
  const asked = computed(() => toValue(rows).filter((row) => hasVoice("decided", row.state) && row.decided))
  const sheets = useQueries({
    queries: computed(() =>
      asked.value.map((row) => ({
        queryKey: ["assessment", row.assessment, "sheet", "decided", row.decided?.fingerprint],
        queryFn: () =>
          server.request("GET /assessments/{assessment}/sheets/{layer}", {
            params: { assessment: row.assessment, layer: "decided" },
          }),
        staleTime: Infinity,
      })),
    ),
  })
  return computed(
    () =>
      new Map(
        asked.value.flatMap((row, index) => {
          const sheet = sheets.value[index]?.data?.sheet
          return sheet ? [[row.assessment, sheet] as const] : []
        }),
      ),
  )
}

/** The seal over all that led to the published results, in its short form; empty before there is one. */
export function useSeal(cycle: MaybeRefOrGetter<string>): ComputedRef<string> {
  const server = useServer()
  const told = useQuery({
    queryKey: computed(() => ["seal", toValue(cycle)]),
    queryFn: () => server.request("GET /cycles/{cycle}/seal", { params: { cycle: toValue(cycle) } }),
  })
  return computed(() => {
    const seal = told.data.value?.seal
    return seal ? shortFingerprint(seal.hash) : ""
  })
}
