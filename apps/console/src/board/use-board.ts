import type { ResponseOf } from "@plumbline/contract"
import { useQuery, type UseQueryReturnType } from "@tanstack/vue-query"
import { computed, type MaybeRefOrGetter, toValue } from "vue"
import { useServer } from "../connection/server.ts"

export type Board = ResponseOf<"GET /cycles/{cycle}/board">

/** How often a page asks again while it is in sight; coming back to its window asks at once. */
export const refreshEvery = 15_000

export const boardKey = (cycle: string | undefined): readonly unknown[] => ["board", cycle]

/** The board of one cycle, kept fresh while the page is in sight. */
export function useBoard(cycle: MaybeRefOrGetter<string | undefined>): UseQueryReturnType<Board, Error> {
  const server = useServer()
  const id = computed(() => toValue(cycle))
  return useQuery({
    queryKey: computed(() => boardKey(id.value)),
    queryFn: () => server.request("GET /cycles/{cycle}/board", { params: { cycle: id.value ?? "" } }),
    enabled: computed(() => id.value !== undefined),
    refetchInterval: refreshEvery,
  })
}
