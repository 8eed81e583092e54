import type { Evidence } from "@plumbline/contract"
import { useQuery } from "@tanstack/vue-query"
import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from "vue"
import { useServer } from "../connection/server.ts"

/** The files behind an assessment's answers, by criterion; read anew with everything else of it. */
export function useEvidence(
  assessment: MaybeRefOrGetter<string>,
): ComputedRef<ReadonlyMap<string, readonly Evidence[]>> {
  const server = useServer()
  const id = computed(() => toValue(assessment))
  const query = useQuery({
    queryKey: computed(() => ["assessment", id.value, "evidence"]),
    queryFn: () => server.request("GET /assessments/{assessment}/evidence", { params: { assessment: id.value } }),
  })
  return computed(() => {
    const files = new Map<string, Evidence[]>()
    for (const one of query.data.value?.evidence ?? []) {
      files.set(one.criterion, [...(files.get(one.criterion) ?? []), one])
    }
    return files
  })
}
