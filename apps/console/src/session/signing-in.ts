import { readWhatCameBack, useUiText } from "@plumbline/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/vue-query"
import { computed, type ComputedRef, shallowRef } from "vue"
import { useRouter } from "vue-router"
import { hasCode, sentencesOf } from "../connection/fault.ts"
import { problemOf, useServer } from "../connection/server.ts"
import { useConsoleText } from "../language/texts.ts"

/** Name and password, and a code where the server asks for one as well. */
export interface SigningIn {
  readonly busy: ComputedRef<boolean>
  readonly asksCode: ComputedRef<boolean>
  /** Where the provider of identities is, if there is one. */
  readonly singleSignOn: ComputedRef<{ readonly name: string; readonly href: string } | undefined>
  /** What went wrong, as a sentence. */
  readonly error: ComputedRef<string | undefined>
  readonly submit: (credentials: { username: string; password: string }) => void
  readonly sendCode: (code: string) => void
  /** Back to name and password. */
  readonly back: () => void
}

/** `isOpen`: the door stands before somebody. */
export function useSigningIn(isOpen: () => boolean): SigningIn {
  const server = useServer()
  const queries = useQueryClient()
  const { locale } = useConsoleText()
  const { text } = useUiText()
  const router = useRouter()
  const cameBack = readWhatCameBack(location.hash)
  // Not said again by a reload or a bookmark; the router would put it back if it were taken out behind its back.
  if (cameBack) void router.isReady().then(() => router.replace({ hash: "" }))
  const challenge = shallowRef(cameBack?.kind === "code" ? cameBack.challenge : undefined)
  /** What is said before anything was tried on this page. */
  const refused = shallowRef(cameBack?.kind === "refused" ? cameBack.why : undefined)
  const isLate = shallowRef(false)
  const ways = useQuery({ queryKey: ["waysIn"], queryFn: () => server.waysIn(), staleTime: Infinity, enabled: isOpen })
  const enter = () => {
    challenge.value = undefined
    return queries.invalidateQueries()
  }
  const password = useMutation({
    mutationFn: (credentials: { username: string; password: string }) => server.signIn(credentials),
    onSuccess: enter,
    onError: (error) => (challenge.value = problemOf(error)?.challenge),
  })
  const code = useMutation({
    mutationFn: (typed: string) => server.signInWithCode({ challenge: challenge.value ?? "", code: typed }),
    onSuccess: enter,
    onError: (error) => {
      if (!hasCode(error, "notSignedIn")) return
      isLate.value = true
      challenge.value = undefined
    },
  })
  const asksCode = computed(() => challenge.value !== undefined)
  const error = computed(() => {
    if (refused.value) return text(`ui.signIn.refused.${refused.value}`)
    if (isLate.value) return text("ui.signIn.codeLate")
    const failed = asksCode.value ? code.error.value : password.error.value
    return failed && !hasCode(failed, "codeNeeded") ? sentencesOf(failed, locale.value).join(" ") : undefined
  })
  return {
    busy: computed(() => password.isPending.value || code.isPending.value),
    asksCode,
    singleSignOn: computed(() => {
      const name = ways.data.value?.singleSignOn?.name
      return name === undefined ? undefined : { name, href: "/api/auth/oidc/begin?to=console" }
    }),
    error,
    submit: (credentials) => {
      refused.value = undefined
      isLate.value = false
      code.reset()
      password.mutate(credentials)
    },
    sendCode: (typed) => code.mutate(typed),
    back: () => {
      challenge.value = undefined
      password.reset()
    },
  }
}
