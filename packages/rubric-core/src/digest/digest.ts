import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import canonicalize from "canonicalize"
import type { Rubric } from "../rubric/rubric.ts"

const digests = new WeakMap<Rubric, string>()

/**
 * SHA-256 over the canonical JSON (RFC 8785) of a rubric, all words included: 64 lower-case hex digits. Two rubrics of one
 * meaning and other words have other digests; the order of keys does not matter.
 */
export function digest(rubric: Rubric): string {
  const known = digests.get(rubric)
  if (known !== undefined) return known
  const made = digestOfJson(rubric)
  digests.set(rubric, made)
  return made
}

/**
 * Remembers a digest that was made before, for a rubric that cannot have changed since: one that ships with its digest pinned
 * by a test. Making it anew takes longer than scoring a sheet.
 */
export function rememberDigest(rubric: Rubric, made: string): void {
  digests.set(rubric, made)
}

/** SHA-256 over the canonical JSON (RFC 8785) of any JSON value: 64 lower-case hex digits. */
export function digestOfJson(json: unknown): string {
  const text = canonicalize(json)
  if (text === undefined) throw new TypeError("Only JSON has a digest.")
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/**
 * The short form of a fingerprint or digest, printed on paper: its first 12 hex digits in fours.
 *
 * @example shortFingerprint("1a2b3c4d5e6f…") // "1a2b 3c4d 5e6f"
 */
export function shortFingerprint(fingerprint: string): string {
  return [fingerprint.slice(0, 4), fingerprint.slice(4, 8), fingerprint.slice(8, 12)].join(" ")
}
