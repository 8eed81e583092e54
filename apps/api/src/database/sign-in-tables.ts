import type { ColumnType } from "kysely"

type Fixed = ColumnType<string, string, never>

interface SecondFactorsTable {
  person: Fixed
  /** Encrypted. Where people.secondFactorSince is null, the first code is still awaited. */
  secret: string
  /** The time step of the last code that was taken: no code of it or before is taken again. */
  usedStep: number
}

interface RecoveryCodesTable {
  person: Fixed
  hash: Fixed
  usedAt: string | null
}

/** Who gave the right password, or came from the provider of identities, and is to give a code. */
interface SignInChallengesTable {
  hash: Fixed
  person: Fixed
  until: Fixed
  /** "oidc"; null for a password. */
  by: Fixed | null
}

interface SingleSignOnAccountsTable {
  person: Fixed
  issuer: Fixed
  subject: Fixed
}

export interface SignInTables {
  singleSignOnAccounts: SingleSignOnAccountsTable
  secondFactors: SecondFactorsTable
  recoveryCodes: RecoveryCodesTable
  signInChallenges: SignInChallengesTable
}
