import type { ResponseOf } from "@plumbline/contract"
import type { Rubric } from "@plumbline/rubric-core"
import { useQuery, type UseQueryReturnType } from "@tanstack/vue-query"
import { computed, type MaybeRefOrGetter, toValue } from "vue"
import { useServer } from "../connection/server.ts"

/** The rubrics that are stored. */
export function useRubrics(): UseQueryReturnType<ResponseOf<"GET /rubrics">, Error> {
  const server = useServer()
  return useQuery({ queryKey: ["rubrics"], queryFn: () => server.request("GET /rubrics"), staleTime: 60_000 })
}

/** A rubric by its digest. It never changes, so it is asked for once. */
export function useRubric(digest: MaybeRefOrGetter<string | undefined>): UseQueryReturnType<Rubric, Error> {
  const server = useServer()
  const wanted = computed(() => toValue(digest))
  return useQuery({
    queryKey: computed(() => ["rubric", wanted.value]),
    queryFn: () => server.rubric(wanted.value ?? ""),
    enabled: computed(() => Boolean(wanted.value)),
    staleTime: Infinity,
  })
}
