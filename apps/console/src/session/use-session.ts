import type { Person } from "@plumbline/contract"
import { useMutation, useQuery, useQueryClient } from "@tanstack/vue-query"
import { computed, type ComputedRef, type Ref, ref, watch } from "vue"
import { hasCode } from "../connection/fault.ts"
import { useServer } from "../connection/server.ts"

export interface Session {
  /** `undefined` while it is being asked, `null` when nobody is signed in. */
  person: ComputedRef<Person | null | undefined>
  /** Somebody was signed in on this page before, so the session has ended. */
  ended: Ref<boolean>
  unreachable: ComputedRef<unknown>
  signingIn: Ref<boolean>
  signInError: Ref<unknown>
  signIn: (credentials: { username: string; password: string }) => void
  signOut: () => Promise<void>
  askAgain: () => void
}

export const sessionKey = ["me"] as const

/** Who is signed in, and the ways in and out. */
export function useSession(): Session {
  const server = useServer()
  const queries = useQueryClient()
  const ended = ref(false)
  const me = useQuery({
    queryKey: sessionKey,
    queryFn: async (): Promise<Person | null> => {
      try {
        return await server.request("GET /me")
      } catch (error) {
        if (hasCode(error, "notSignedIn")) return null
        throw error
      }
    },
    staleTime: 5 * 60_000,
  })
  watch(me.data, (now, before) => {
    if (now === null && before) ended.value = true
  })
  const signIn = useMutation({
    mutationFn: (credentials: { username: string; password: string }) => server.signIn(credentials),
    onSuccess: async () => {
      ended.value = false
      await queries.invalidateQueries()
    },
  })

  async function signOut(): Promise<void> {
    await server.signOut()
    // What the next person may see is asked anew.
    queries.clear()
    window.location.assign(import.meta.env.BASE_URL)
  }

  return {
    person: computed(() => me.data.value),
    ended,
    unreachable: computed(() => me.error.value ?? undefined),
    signingIn: signIn.isPending,
    signInError: signIn.error,
    signIn: (credentials) => signIn.mutate(credentials),
    signOut,
    askAgain: () => void me.refetch(),
  }
}
