import { problemFor } from "@plumbline/client"
import type { Person, Problem } from "@plumbline/contract"
import { shallowRef } from "vue"
import { connection } from "../connection/connection.ts"
import { forgetKept, keep, kept } from "../kept/kept.ts"

/** Who is signed in. `ended`: the session ran out under a page that is open; the page stays, with everything in it. */
export type Session =
  | { readonly kind: "unknown" }
  | { readonly kind: "none" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "signedIn"; readonly person: Person }
  | { readonly kind: "ended"; readonly person: Person }

export const session = shallowRef<Session>({ kind: "unknown" })

/** Asks the server who is signed in. Without a network, whoever was signed in last on this computer goes on. */
export async function askWhoIsSignedIn(): Promise<void> {
  const result = await connection.session()
  if (result.ok) {
    session.value = { kind: "signedIn", person: result.body }
    void keep("me", result.body)
  } else if (result.offline) {
    const last = await kept<Person>("me")
    session.value = last ? { kind: "signedIn", person: last.value } : { kind: "unreachable" }
  } else {
    session.value = { kind: "none" }
  }
}

/** Why signing in did not work. */
export type SignInFault = Problem | "unreachable" | "otherPerson"

/** Signs in; answers what went wrong, or nothing where it worked. `codeNeeded` tells a challenge for {@link signInWithCode}. */
export async function signIn(username: string, password: string): Promise<SignInFault | undefined> {
  const result = await connection.signIn(username, password)
  if (result.ok) return enter()
  if (result.offline) return "unreachable"
  return result.problem.code === "notSignedIn" ? problemFor("wrongPassword") : result.problem
}

/** Finishes a sign-in that asked for a code. */
export async function signInWithCode(challenge: string, code: string): Promise<SignInFault | undefined> {
  const result = await connection.signInWithCode(challenge, code)
  if (result.ok) return enter()
  return result.offline ? "unreachable" : result.problem
}

async function enter(): Promise<SignInFault | undefined> {
  const before = session.value
  const me = await connection.session()
  if (!me.ok) return me.offline ? "unreachable" : me.problem
  if (before.kind === "ended" && before.person.id !== me.body.id) {
    // What is on the page belongs to the one who typed it.
    await connection.signOut()
    return "otherPerson"
  }
  session.value = { kind: "signedIn", person: me.body }
  void keep("me", me.body)
  return undefined
}

/** Sets another password; answers the problem, or nothing where it worked. */
export async function changePassword(passwords: {
  readonly current: string
  readonly next: string
}): Promise<Problem | "unreachable" | undefined> {
  const result = await connection.request("PUT /me/password", { body: passwords })
  if (!result.ok) return result.offline ? "unreachable" : result.problem
  void keep("me", result.body)
  return undefined
}

/** A request found that the session is over: the page is kept and asks to sign in again. */
export function sessionEnded(): void {
  const now = session.value
  if (now.kind === "signedIn") session.value = { kind: "ended", person: now.person }
}

/**
 * Signs out and forgets what was kept to be read; unsent drafts stay on this computer for the same person. Without a network
 * it answers false: only the server can end a session, and saying otherwise would leave it open to the next person here.
 */
export async function signOut(): Promise<boolean> {
  const result = await connection.signOut()
  if (!result.ok && result.offline) return false
  await forgetKept()
  session.value = { kind: "none" }
  return true
}
