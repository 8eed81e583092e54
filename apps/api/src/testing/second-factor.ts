import type { Client } from "@plumbline/client"
import { TOTP } from "otpauth"
import { bodyOf } from "./expect.ts"
import { password } from "./server.ts"

/** The code that an authenticator app shows at a time. */
export function codeAt(secret: string, time: string): string {
  return new TOTP({ secret }).generate({ timestamp: Date.parse(time) })
}

/** Turns the second factor on, as a person does with a phone. */
export async function addSecondFactor(
  client: Client,
  time: string,
): Promise<{ readonly secret: string; readonly uri: string; readonly recoveryCodes: readonly string[] }> {
  const begun = await bodyOf(client.request("POST /me/second-factor", { body: { password } }))
  const body = { code: codeAt(begun.secret, time) }
  return { ...begun, ...(await bodyOf(client.request("PUT /me/second-factor", { body }))) }
}
