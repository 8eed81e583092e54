import type { DraftLine, ResponseOf } from "@plumbline/contract"
import { useMutation, useQuery, useQueryClient, type UseQueryReturnType } from "@tanstack/vue-query"
import { type MaybeRefOrGetter, type Ref, toValue } from "vue"
import { useServer } from "../connection/server.ts"

export const draftsKey = ["drafts"] as const

/** All drafts, those put away and those published among them. */
export function useDrafts(): UseQueryReturnType<ResponseOf<"GET /drafts">, Error> {
  const server = useServer()
  return useQuery({ queryKey: draftsKey, queryFn: () => server.request("GET /drafts") })
}

/** The versions of one draft, the newest first. */
export function useDraftVersions(
  draft: MaybeRefOrGetter<string>,
): UseQueryReturnType<ResponseOf<"GET /drafts/{draft}/versions">, Error> {
  const server = useServer()
  return useQuery({
    queryKey: [...draftsKey, draft, "versions"],
    queryFn: () => server.request("GET /drafts/{draft}/versions", { params: { draft: toValue(draft) } }),
    staleTime: 0,
  })
}

/** Brings a draft back that was put away. */
export function useRecovery(): { readonly recover: (line: DraftLine) => void; readonly error: Ref<Error | null> } {
  const server = useServer()
  const queries = useQueryClient()
  const { mutate, error } = useMutation({
    mutationFn: ({ id }: DraftLine) => server.request("POST /drafts/{draft}/recover", { params: { draft: id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: draftsKey }),
  })
  return { recover: (line) => mutate(line), error }
}
