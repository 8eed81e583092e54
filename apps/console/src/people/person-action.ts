import type { Person } from "@plumbline/contract"

/** What an administrator can do about somebody's account. */
export type PersonAction = "change" | "reset" | "resetFactor" | "disable" | "enable"

/** What there is to do for someone like this, in the order of the buttons. The own second factor is turned off with a code. */
export function actionsOn({ id, disabledAt, secondFactorSince }: Person, by: Person): readonly PersonAction[] {
  if (disabledAt !== undefined) return ["enable"]
  return [
    "change",
    "reset",
    ...(secondFactorSince === undefined || id === by.id ? [] : ["resetFactor" as const]),
    "disable",
  ]
}
