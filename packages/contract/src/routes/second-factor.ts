import { z } from "zod"
import { person } from "./people.ts"
import { id } from "./values.ts"

/** Six digits of an app, or a recovery code; blanks and dashes in it do not matter. */
export const code = z.string().trim().min(6).max(32)
const password = z.string().min(1).max(128)

/** Each is used once, in place of a code of the app; shown when they are made and never again. */
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

/** The second factor (二次验证): a code of an authenticator app besides the password. */
export const secondFactorRoutes = {
  "GET /me/second-factor": {
    response: z.object({ since: z.string().optional(), recoveryCodesLeft: z.number(), isRequired: z.boolean() }),
    beforeSecondFactor: true,
  },
  /** Begins: a secret for the app, as text and as an otpauth address. Nothing changes before the first code. */
  "POST /me/second-factor": {
    body: z.strictObject({ password }),
    response: z.object({ secret: z.string(), uri: z.string() }),
    beforeSecondFactor: true,
    slow: true,
    secret: true,
  },
  /** The first code turns it on; every other session ends. */
  "PUT /me/second-factor": {
    body: z.strictObject({ code }),
    response: recoveryCodes,
    beforeSecondFactor: true,
    secret: true,
  },
  "POST /me/second-factor/recovery-codes": {
    body: z.strictObject({ password, code }),
    response: recoveryCodes,
    slow: true,
    secret: true,
  },
  "POST /me/second-factor/remove": { body: z.strictObject({ password, code }), response: person, slow: true },
  /** For someone who lost the phone and the recovery codes; every session of the person ends. */
  "DELETE /people/{person}/second-factor": { response: person },
} as const

/** What finishes a sign-in that asked for a code, below `/api/auth`. */
export const codeSent = z.strictObject({ challenge: id, code })
