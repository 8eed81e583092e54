import type { ResponseOf } from "@plumbline/contract"
import { followEvents } from "@plumbline/client/events"
import { useQuery, useQueryClient, type UseQueryReturnType } from "@tanstack/vue-query"
import { computed, type MaybeRefOrGetter, toValue, watchEffect } from "vue"
import { useServer } from "../connection/server.ts"

export type Board = ResponseOf<"GET /cycles/{cycle}/board">

/** How often a page asks again while it is in sight; coming back to its window asks at once. */
export const refreshEvery = 15_000
/** With events a question now and then is only for those that got lost. */
const withEvents = 120_000

export const boardKey = (cycle: string | undefined): readonly unknown[] => ["board", cycle]

/** The board of one cycle, kept fresh while the page is in sight: as the server tells of changes, and now and then besides. */
export function useBoard(cycle: MaybeRefOrGetter<string | undefined>): UseQueryReturnType<Board, Error> {
  const server = useServer()
  const queries = useQueryClient()
  const id = computed(() => toValue(cycle))
  watchEffect((cleanUp) => {
    if (id.value === undefined) return
    const again = (): void => void queries.invalidateQueries({ queryKey: boardKey(id.value) })
    cleanUp(followEvents(`/api/cycles/${id.value}/events`, { change: again, reset: again }))
  })
  return useQuery({
    queryKey: computed(() => boardKey(id.value)),
    queryFn: () => server.request("GET /cycles/{cycle}/board", { params: { cycle: id.value ?? "" } }),
    enabled: computed(() => id.value !== undefined),
    refetchInterval: typeof EventSource === "undefined" ? refreshEvery : withEvents,
  })
}
