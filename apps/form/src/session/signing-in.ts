import { type Ref, ref, shallowRef, type ShallowRef } from "vue"
import { useFormText } from "../language/text.ts"
import { signIn } from "./session.ts"

interface SigningIn {
  readonly busy: Ref<boolean>
  readonly error: ShallowRef<string | undefined>
  readonly submit: (credentials: { username: string; password: string }) => Promise<boolean>
}

/** Signing in, with what went wrong as a sentence in the person's language. */
export function useSigningIn(): SigningIn {
  const { text, locale } = useFormText()
  const busy = ref(false)
  const error = shallowRef<string>()

  async function submit(credentials: { username: string; password: string }): Promise<boolean> {
    busy.value = true
    error.value = undefined
    const fault = await signIn(credentials.username, credentials.password)
    busy.value = false
    if (fault === undefined) return true
    if (fault === "unreachable") error.value = text("fault.unreachable")
    else error.value = fault === "otherPerson" ? text("session.otherPerson") : fault[locale.value]
    return false
  }

  return { busy, error, submit }
}
