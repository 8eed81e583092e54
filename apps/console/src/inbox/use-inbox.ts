import type { ResponseOf } from "@plumbline/contract"
import { useQuery, type UseQueryReturnType } from "@tanstack/vue-query"
import { useServer } from "../connection/server.ts"

/** How often the count is asked for while the console is in sight. */
const refreshEvery = 60_000

export const inboxKey = ["inbox"] as const

/** How much the person has not read. */
export function useUnread(): UseQueryReturnType<ResponseOf<"GET /inbox/unread">, Error> {
  const server = useServer()
  return useQuery({
    queryKey: [...inboxKey, "unread"],
    queryFn: () => server.request("GET /inbox/unread"),
    refetchInterval: refreshEvery,
  })
}

/** The newest notices. */
export function useInbox(): UseQueryReturnType<ResponseOf<"GET /inbox">, Error> {
  const server = useServer()
  return useQuery({ queryKey: [...inboxKey, "notices"], queryFn: () => server.request("GET /inbox") })
}
