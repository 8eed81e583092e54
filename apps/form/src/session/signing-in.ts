import { readWhatCameBack, useUiText } from "@plumbline/ui"
import { onMounted, type Ref, ref, shallowRef, type ShallowRef } from "vue"
import { useRouter } from "vue-router"
import { connection } from "../connection/connection.ts"
import { useFormText } from "../language/text.ts"
import { signIn, type SignInFault, signInWithCode } from "./session.ts"

interface SigningIn {
  readonly busy: Ref<boolean>
  readonly error: ShallowRef<string | undefined>
  /** Set while the server waits for a code besides the password. */
  readonly challenge: ShallowRef<string | undefined>
  readonly submit: (credentials: { username: string; password: string }) => Promise<void>
  readonly sendCode: (code: string) => Promise<void>
  /** Where the provider of identities is, if there is one. */
  readonly singleSignOn: ShallowRef<{ readonly name: string; readonly href: string } | undefined>
  /** Back to name and password. */
  readonly back: () => void
}

/** Signing in, with what went wrong as a sentence in the person's language. */
export function useSigningIn(): SigningIn {
  const { text, locale } = useFormText()
  const { text: uiText } = useUiText()
  const busy = ref(false)
  const error = shallowRef<string>()
  const challenge = shallowRef<string>()

  const singleSignOn = shallowRef<{ name: string; href: string }>()
  const router = useRouter()
  const cameBack = readWhatCameBack(location.hash)
  if (cameBack?.kind === "code") challenge.value = cameBack.challenge
  else if (cameBack) error.value = uiText(`ui.signIn.refused.${cameBack.why}`)
  onMounted(async () => {
    // Not said again by a reload or a bookmark; the router would put it back if it were taken out behind its back.
    if (cameBack) void router.isReady().then(() => router.replace({ hash: "" }))
    const ways = await connection.waysIn()
    const name = ways.ok ? ways.body.singleSignOn?.name : undefined
    if (name !== undefined) singleSignOn.value = { name, href: "/api/auth/oidc/begin?to=form" }
  })

  async function attempt(send: () => Promise<SignInFault | undefined>): Promise<void> {
    busy.value = true
    error.value = undefined
    const fault = await send()
    busy.value = false
    if (fault === undefined) return
    if (fault === "unreachable") error.value = text("fault.unreachable")
    else if (fault === "otherPerson") error.value = text("session.otherPerson")
    else if (fault.code === "codeNeeded") challenge.value = fault.challenge
    else if (fault.code === "notSignedIn") back(uiText("ui.signIn.codeLate"))
    else error.value = fault[locale.value]
  }

  function back(why?: string): void {
    challenge.value = undefined
    error.value = why
  }

  return {
    busy,
    error,
    challenge,
    singleSignOn,
    submit: ({ username, password }) => attempt(() => signIn(username, password)),
    sendCode: (code) => attempt(() => signInWithCode(challenge.value ?? "", code)),
    back: () => back(),
  }
}
