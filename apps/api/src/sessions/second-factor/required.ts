import type { Person } from "@plumbline/contract"

/** Of whom a second factor is asked. */
export type SecondFactorOf = "administrators" | "all"

class SecondFactorFault extends Error {
  readonly code = "SECOND_FACTOR_SETTING"
}

/** `PLUMBLINE_REQUIRE_SECOND_FACTOR`: `administrators` or `all`. A misspelt wish starts nothing, rather than asking nobody. */
export function secondFactorFrom(
  environment: Readonly<Record<string, string | undefined>>,
): SecondFactorOf | undefined {
  const wished = environment["PLUMBLINE_REQUIRE_SECOND_FACTOR"]
  if (wished === undefined || wished === "") return undefined
  if (wished === "administrators" || wished === "all") return wished
  throw new SecondFactorFault("PLUMBLINE_REQUIRE_SECOND_FACTOR is administrators or all")
}

/** Whether someone like this is to have one. */
export function needsSecondFactor({ role }: Person, of: SecondFactorOf | undefined): boolean {
  return of === "all" || (of === "administrators" && role === "administrator")
}
