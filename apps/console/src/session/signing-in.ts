import { useUiText } from "@plumbline/ui"
import { useMutation, useQueryClient } from "@tanstack/vue-query"
import { computed, type ComputedRef, shallowRef } from "vue"
import { hasCode, sentencesOf } from "../connection/fault.ts"
import { problemOf, useServer } from "../connection/server.ts"
import { useConsoleText } from "../language/texts.ts"

/** Name and password, and a code where the server asks for one as well. */
export interface SigningIn {
  readonly busy: ComputedRef<boolean>
  readonly asksCode: ComputedRef<boolean>
  /** What went wrong, as a sentence. */
  readonly error: ComputedRef<string | undefined>
  readonly submit: (credentials: { username: string; password: string }) => void
  readonly sendCode: (code: string) => void
  /** Back to name and password. */
  readonly back: () => void
}

export function useSigningIn(): SigningIn {
  const server = useServer()
  const queries = useQueryClient()
  const { locale } = useConsoleText()
  const { text } = useUiText()
  const challenge = shallowRef<string>()
  const isLate = shallowRef(false)
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
    if (isLate.value) return text("ui.signIn.codeLate")
    const failed = asksCode.value ? code.error.value : password.error.value
    return failed && !hasCode(failed, "codeNeeded") ? sentencesOf(failed, locale.value).join(" ") : undefined
  })
  return {
    busy: computed(() => password.isPending.value || code.isPending.value),
    asksCode,
    error,
    submit: (credentials) => {
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
