import type { Cycle, ResponseOf } from "@plumbline/contract"
import { useQuery, type UseQueryReturnType } from "@tanstack/vue-query"
import { useServer } from "../connection/server.ts"

export const cyclesKey = ["cycles"] as const

/** Every cycle there is. */
export function useCycles(): UseQueryReturnType<ResponseOf<"GET /cycles">, Error> {
  const server = useServer()
  return useQuery({ queryKey: cyclesKey, queryFn: () => server.request("GET /cycles"), staleTime: 60_000 })
}

/** The cycles, the newest first: the one at the head is the one that is run now. */
export function newestFirst(cycles: readonly Cycle[]): readonly Cycle[] {
  return [...cycles].sort((a, b) => b.year - a.year || (a.period.to < b.period.to ? 1 : -1))
}
