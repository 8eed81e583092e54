import { type ShallowRef, shallowRef } from "vue"
import type { Outcome, SecondFactorCalls } from "./calls.ts"

/** Where somebody is on the way through the dialog. */
export type Phase =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "off" }
  | { readonly kind: "scan"; readonly secret: string; readonly uri: string }
  | { readonly kind: "codes"; readonly codes: readonly string[]; readonly isFirst: boolean }
  | { readonly kind: "on"; readonly since: string; readonly left: number }
  | { readonly kind: "renew" }
  | { readonly kind: "remove" }

interface Typed {
  readonly password: string
  readonly code: string
}

/** Answers what went wrong as a sentence, or nothing where it worked. */
type Send = (typed: Typed) => Promise<string | undefined>

interface SecondFactor {
  readonly phase: ShallowRef<Phase>
  readonly isRequired: ShallowRef<boolean>
  readonly look: () => Promise<void>
  readonly begin: Send
  readonly add: Send
  readonly renew: Send
  readonly remove: Send
}

/** The second factor of whoever is signed in: what it is like now, and the steps that change it. */
export function useSecondFactor(calls: SecondFactorCalls): SecondFactor {
  const phase = shallowRef<Phase>({ kind: "loading" })
  const isRequired = shallowRef(false)

  async function look(): Promise<void> {
    const state = await calls.state()
    if (!state.ok) {
      phase.value = { kind: "failed", sentence: state.sentence }
      return
    }
    const { since, recoveryCodesLeft: left } = state.body
    isRequired.value = state.body.isRequired
    phase.value = since === undefined ? { kind: "off" } : { kind: "on", since, left }
  }

  /** Goes where the answer leads, or stays and says why not. */
  function step<Body>(call: (typed: Typed) => Promise<Outcome<Body>>, next: (body: Body) => Phase): Send {
    return async (typed) => {
      const outcome = await call(typed)
      if (!outcome.ok) return outcome.sentence
      phase.value = next(outcome.body)
      return undefined
    }
  }

  return {
    phase,
    isRequired,
    look,
    begin: step(
      ({ password }) => calls.begin({ password }),
      ({ secret, uri }) => ({ kind: "scan", secret, uri }),
    ),
    add: step(
      ({ code }) => calls.add({ code }),
      ({ recoveryCodes }) => ({ kind: "codes", codes: recoveryCodes, isFirst: true }),
    ),
    renew: step(calls.renew, ({ recoveryCodes }) => ({ kind: "codes", codes: recoveryCodes, isFirst: false })),
    remove: step(calls.remove, () => ({ kind: "off" })),
  }
}
