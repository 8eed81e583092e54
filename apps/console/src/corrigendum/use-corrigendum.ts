import type { Corrigendum, CorrigendumPreview, Cycle } from "@plumbline/contract"
import { useQuery, type UseQueryReturnType } from "@tanstack/vue-query"
import { computed, type MaybeRefOrGetter, toValue } from "vue"
import { useServer } from "../connection/server.ts"

/** A year by its id. */
export function useCycle(cycle: MaybeRefOrGetter<string>): UseQueryReturnType<Cycle, Error> {
  const server = useServer()
  const id = computed(() => toValue(cycle))
  return useQuery({
    queryKey: computed(() => ["cycle", id.value]),
    queryFn: () => server.request("GET /cycles/{cycle}", { params: { cycle: id.value } }),
  })
}

/** The corrigenda of a year so far, the newest first. */
export function useCorrigenda(
  cycle: MaybeRefOrGetter<string>,
): UseQueryReturnType<{ corrigenda: Corrigendum[] }, Error> {
  const server = useServer()
  const id = computed(() => toValue(cycle))
  return useQuery({
    queryKey: computed(() => ["corrigenda", id.value]),
    queryFn: () => server.request("GET /cycles/{cycle}/corrigenda", { params: { cycle: id.value } }),
  })
}

/** What a rubric in the place of the year's would change. It moves only when it is asked again, never under the reader's eyes. */
export function useCorrigendumPreview(
  cycle: MaybeRefOrGetter<string>,
  digest: MaybeRefOrGetter<string | undefined>,
): UseQueryReturnType<CorrigendumPreview, Error> {
  const server = useServer()
  const [id, wanted] = [computed(() => toValue(cycle)), computed(() => toValue(digest))]
  return useQuery({
    queryKey: computed(() => ["corrigendumPreview", id.value, wanted.value]),
    queryFn: () =>
      server.request("POST /cycles/{cycle}/corrigendum/preview", {
        params: { cycle: id.value },
        body: { digest: wanted.value ?? "" },
      }),
    enabled: computed(() => wanted.value !== undefined),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}
