import { randomInt } from "node:crypto"
import { Secret, TOTP } from "otpauth"

// RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds.
const settings = { algorithm: "SHA1", digits: 6, period: 30 } as const
/** How many steps a clock may be off, either way. */
const tolerance = 1
/** No letters that are taken for digits or for each other. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

/** A fresh secret in base32, 160 bits. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app reads from the QR code. */
export function addressOf(secret: string, username: string): string {
  return new TOTP({ ...settings, issuer: "Plumbline", label: username, secret }).toString()
}

/** The time step that a code belongs to; `undefined` where it is of none about now. */
export function stepOf(secret: string, code: string, now: string): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = Date.parse(now)
  const totp = new TOTP({ ...settings, secret })
  const delta = totp.validate({ token: code, timestamp, window: tolerance })
  return delta === null ? undefined : totp.counter({ timestamp }) + delta
}

/** Ten codes of sixty bits, such as "K7QM-2XHD-9RTA". */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")
  return Array.from({ length: 10 }, () => [group(), group(), group()].join("-"))
}

/** A code without the blanks and dashes that people write into it. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase()
}
