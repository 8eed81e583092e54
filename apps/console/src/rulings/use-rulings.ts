import type { ResponseOf } from "@plumbline/contract"
import { useQuery, type UseQueryReturnType } from "@tanstack/vue-query"
import { computed, type MaybeRefOrGetter, toValue } from "vue"
import { useServer } from "../connection/server.ts"

export const rulingsKey = (digest: string): readonly string[] => ["rulings", digest]

/** What was asked and ruled about the words of a rubric. */
export function useRulings(
  digest: MaybeRefOrGetter<string>,
): UseQueryReturnType<ResponseOf<"GET /rubrics/{digest}/rulings">, Error> {
  const server = useServer()
  const wanted = computed(() => toValue(digest))
  return useQuery({
    queryKey: computed(() => rulingsKey(wanted.value)),
    queryFn: () => server.request("GET /rubrics/{digest}/rulings", { params: { digest: wanted.value } }),
  })
}
