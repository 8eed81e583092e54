import { shallowRef } from "vue"
import { signOut } from "./session.ts"

/** How many edits the open assessment has not sent; set by the page that has one open. */
export const unsent = shallowRef<() => number>(() => 0)
/** Whether the person is being asked before signing out. */
export const isAskingToLeave = shallowRef(false)

/** Signs out, after asking when something is only on this computer. */
export async function leave(): Promise<void> {
  if (unsent.value() > 0) isAskingToLeave.value = true
  else await signOut()
}
