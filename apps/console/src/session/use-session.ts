import type { Person } from "@plumbline/contract"
import { useQuery, useQueryClient } from "@tanstack/vue-query"
import { computed, type ComputedRef, onScopeDispose, type Ref, ref, shallowRef, watch } from "vue"
import { hasCode } from "../connection/fault.ts"
import { useServer } from "../connection/server.ts"
import { type SigningIn, useSigningIn } from "./signing-in.ts"

export interface Session {
  /** `undefined` while it is being asked, `null` when nobody is signed in. */
  person: ComputedRef<Person | null | undefined>
  /** Whose page this is: who is signed in, or was until the session ended. */
  owner: ComputedRef<Person | undefined>
  /** Somebody was signed in on this page before, so the session has ended. */
  ended: Ref<boolean>
  unreachable: ComputedRef<unknown>
  signingIn: SigningIn
  signOut: () => Promise<void>
  askAgain: () => void
}

export const sessionKey = ["me"] as const

/** While a dialog stands that must be gone through, only its end asks anew: it may show what is shown once. */
const isAskedFirst = (person: Person | null | undefined): boolean =>
  person?.mustChangePassword === true || person?.mustAddSecondFactor === true

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
    refetchOnWindowFocus: ({ state }) => !isAskedFirst(state.data),
    refetchOnReconnect: ({ state }) => !isAskedFirst(state.data),
  })
  const last = shallowRef<Person>()
  watch(
    me.data,
    (now) => {
      if (now) last.value = now
      ended.value = now === null && last.value !== undefined
    },
    { immediate: true },
  )
  // Whatever is refused for want of a session tells that it has ended, not only the question who one is.
  const noticeEnd = (error: unknown): void => {
    if (hasCode(error, "notSignedIn")) queries.setQueryData(sessionKey, null)
  }
  const unsubscribe = [
    queries.getQueryCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") noticeEnd(event.action.error)
    }),
    queries.getMutationCache().subscribe((event) => {
      if (event.type === "updated" && event.action.type === "error") noticeEnd(event.action.error)
    }),
  ]
  onScopeDispose(() => unsubscribe.forEach((stop) => stop()))
  async function signOut(): Promise<void> {
    await server.signOut()
    // What the next person may see is asked anew.
    queries.clear()
    window.location.assign(import.meta.env.BASE_URL)
  }

  return {
    person: computed(() => me.data.value),
    owner: computed(() => me.data.value ?? (ended.value ? last.value : undefined)),
    ended,
    unreachable: computed(() => me.error.value ?? undefined),
    signingIn: useSigningIn(() => me.data.value === null),
    signOut,
    askAgain: () => void me.refetch(),
  }
}
