import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto"
import * as client from "openid-client"
import { z } from "zod"
import type { KeyedDigest } from "../second-factor/store.ts"
import { isTrusty, type OidcSettings } from "./settings.ts"

/** Which app somebody wants to get into. */
export type Door = "form" | "console"

/** A sign-in that is on its way over the provider; kept by the browser, sealed, so that nobody else's answer is taken for it. */
const pending = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  door: z.enum(["form", "console"]),
  until: z.number(),
})

/** What came back: who it is, or why nobody can be let in. */
export type Returned =
  | {
      readonly ok: true
      readonly door: Door
      readonly username: string
      readonly issuer: string
      readonly subject: string
    }
  | { readonly ok: false; readonly door: Door; readonly why: "failed" | "away" | "noName"; readonly error?: unknown }

/** Signing in over a provider of identities. openid-client is certified for it, and checks issuer, audience, times, nonce and signature. */
export interface SingleSignOn {
  readonly name: string
  /** Whether people come here by https, so that cookies go nowhere else. */
  readonly isSecure: boolean
  /** Where the browser goes, and what it brings back in a cookie; `undefined` where the provider cannot be reached. */
  begin(door: Door): Promise<{ readonly address: URL; readonly sealed: string } | undefined>
  /** `address` is the whole address that the provider sent the browser to. */
  finish(address: URL, sealed: string): Promise<Returned>
}

interface Surroundings {
  /** The address that the provider sends people back to. */
  readonly redirect: string
  readonly keyedDigest: KeyedDigest
}

/** How long somebody may take at the provider, in milliseconds. */
export const patience = 10 * 60_000
/** How long the provider may take to answer, in seconds. */
const providerPatience = 8

export function singleSignOn(settings: OidcSettings, { redirect, keyedDigest }: Surroundings): SingleSignOn {
  const key = keyedDigest("the key of single sign-on")
  let found: Promise<client.Configuration> | undefined
  function provider(): Promise<client.Configuration> {
    // Asked at the first sign-in, so that a provider that is down keeps nobody with a password out; asked anew after a failure.
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }

  async function opened(sealed: string): Promise<z.output<typeof pending> | undefined> {
    try {
      const kept = pending.parse(JSON.parse(await symmetricDecrypt({ key, data: sealed })))
      return kept.until > Date.now() ? kept : undefined
    } catch {
      return undefined
    }
  }

  return {
    name: settings.name,
    isSecure: redirect.startsWith("https:"),
    async begin(door) {
      const config = await provider().catch(() => undefined)
      if (!config) return undefined
      const state = client.randomState()
      const nonce = client.randomNonce()
      const verifier = client.randomPKCECodeVerifier()
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      })
      const kept: z.input<typeof pending> = { state, nonce, verifier, door, until: Date.now() + patience }
      return { address, sealed: await symmetricEncrypt({ key, data: JSON.stringify(kept) }) }
    },
    async finish(address, sealed) {
      const kept = await opened(sealed)
      if (!kept) return { ok: false, door: "form", why: "failed" }
      const { door } = kept
      const config = await provider().catch(() => undefined)
      if (!config) return { ok: false, door, why: "away" }
      try {
        const answered = new URL(redirect)
        answered.search = address.search
        const tokens = await client.authorizationCodeGrant(config, answered, {
          pkceCodeVerifier: kept.verifier,
          expectedState: kept.state,
          expectedNonce: kept.nonce,
        })
        const claims = tokens.claims()
        const username = claims?.[settings.claim]
        if (!claims || typeof username !== "string" || username === "") return { ok: false, door, why: "noName" }
        return { ok: true, door, username, issuer: claims.iss, subject: claims.sub }
      } catch (error) {
        return { ok: false, door, why: "failed", error }
      }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const [basic, post] = [client.ClientSecretBasic(clientSecret), client.ClientSecretPost(clientSecret)]
  // Where a provider names no way, it is the first one (OpenID Connect Discovery 1.0, section 3).
  const secret: client.ClientAuth = (server, ...rest) =>
    (server.token_endpoint_auth_methods_supported?.includes("client_secret_post") ? post : basic)(server, ...rest)
  const isLocal = issuer.protocol === "http:" && isTrusty(issuer)
  return client.discovery(issuer, clientId, undefined, secret, {
    timeout: providerPatience,
    // The token comes over a connection to the provider itself; its signature is checked all the same.
    execute: [client.enableNonRepudiationChecks, ...(isLocal ? [client.allowInsecureRequests] : [])],
  })
}
