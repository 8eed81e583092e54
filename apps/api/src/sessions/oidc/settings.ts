import { readFileSync } from "node:fs"

/** Single sign-on by an OpenID Connect provider. */
export interface OidcSettings {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** What the button is called. */
  readonly name: string
  /** The claim of the ID token that holds the user name. */
  readonly claim: string
  readonly scope: string
}

/** Settings of single sign-on that cannot be used. */
class OidcFault extends Error {
  readonly code = "OIDC_SETTINGS"
}

/**
 * Single sign-on by the settings in the environment: `PLUMBLINE_OIDC_ISSUER`, `PLUMBLINE_OIDC_CLIENT_ID` and
 * `PLUMBLINE_OIDC_CLIENT_SECRET` (or `_CLIENT_SECRET_FILE`, which holds it) are needed; `PLUMBLINE_OIDC_NAME`,
 * `PLUMBLINE_OIDC_CLAIM` and `PLUMBLINE_OIDC_SCOPE` may be left out. Without the first there is none.
 */
export function oidcFrom(environment: Readonly<Record<string, string | undefined>>): OidcSettings | undefined {
  const setting = (name: string) => environment[`PLUMBLINE_OIDC_${name}`] || undefined
  const address = setting("ISSUER")
  if (address === undefined) return undefined
  const issuer = URL.canParse(address) ? new URL(address) : undefined
  if (!issuer || !isTrusty(issuer)) throw new OidcFault("PLUMBLINE_OIDC_ISSUER is an address with https")
  const clientId = setting("CLIENT_ID")
  const file = setting("CLIENT_SECRET_FILE")
  const clientSecret = file === undefined ? setting("CLIENT_SECRET") : secretIn(file)
  if (clientId === undefined || !clientSecret) {
    throw new OidcFault("PLUMBLINE_OIDC_CLIENT_ID and PLUMBLINE_OIDC_CLIENT_SECRET (or _FILE) are needed")
  }
  return {
    issuer,
    clientId,
    clientSecret,
    name: setting("NAME") ?? issuer.hostname,
    claim: setting("CLAIM") ?? "preferred_username",
    scope: setting("SCOPE") ?? "openid profile",
  }
}

/** Plain http is for a provider on this very machine alone: anywhere else somebody could stand in between. */
export function isTrusty({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
}

function secretIn(file: string): string {
  try {
    return readFileSync(file, "utf8").trim()
  } catch {
    throw new OidcFault("the file of PLUMBLINE_OIDC_CLIENT_SECRET_FILE cannot be read")
  }
}
