import type { ResponseOf } from "@plumbline/contract"
import { useQuery, type UseQueryReturnType } from "@tanstack/vue-query"
import { useServer } from "../connection/server.ts"

export const peopleKey = ["people"] as const
export const unitsKey = ["units"] as const

export function usePeople(): UseQueryReturnType<ResponseOf<"GET /people">, Error> {
  const server = useServer()
  return useQuery({ queryKey: peopleKey, queryFn: () => server.request("GET /people"), staleTime: 30_000 })
}

export function useUnits(): UseQueryReturnType<ResponseOf<"GET /units">, Error> {
  const server = useServer()
  return useQuery({ queryKey: unitsKey, queryFn: () => server.request("GET /units"), staleTime: 30_000 })
}
