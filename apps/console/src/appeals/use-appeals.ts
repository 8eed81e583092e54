import type { ResponseOf } from "@plumbline/contract"
import { useQuery, type UseQueryReturnType } from "@tanstack/vue-query"
import { computed, type MaybeRefOrGetter, toValue } from "vue"
import { useServer } from "../connection/server.ts"

type Appeals = ResponseOf<"GET /assessments/{assessment}/appeals">

/** What a unit objects to, and what it was answered; read anew with everything else of its assessment. */
export function useAppeals(assessment: MaybeRefOrGetter<string>): UseQueryReturnType<Appeals, Error> {
  const server = useServer()
  const id = computed(() => toValue(assessment))
  return useQuery({
    queryKey: computed(() => ["assessment", id.value, "appeals"]),
    queryFn: () => server.request("GET /assessments/{assessment}/appeals", { params: { assessment: id.value } }),
  })
}
