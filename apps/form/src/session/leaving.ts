import { shallowRef } from "vue"
import { unsent } from "../saving/unsent.ts"
import { signOut } from "./session.ts"

/** What stands between a person and signing out. */
export type Leaving = "unsent" | "offline"
export const leaving = shallowRef<Leaving>()

/** Signs out, after asking when something is only on this computer. */
export async function leave(): Promise<void> {
  if (unsent.value() > 0) leaving.value = "unsent"
  else await leaveAnyway()
}

/** Signs out whatever is unsent; without a network it says why that cannot be done. */
export async function leaveAnyway(): Promise<void> {
  leaving.value = (await signOut()) ? undefined : "offline"
}
