import { createHash, randomUUID } from "node:crypto"
import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { exportJWK, generateKeyPair, SignJWT } from "jose"

/** What the next ID tokens say and how they are signed; each value bends one thing. */
interface Bent {
  claims: Record<string, unknown>
  issuer?: string
  audience?: string
  nonce?: string
  /** UTC, seconds. */
  expires?: number
  isSignedByAnother?: boolean
  /** What the answer at the token endpoint is instead. */
  tokenStatus?: number
}

export interface OidcProvider {
  readonly issuer: string
  /** Changed by a test as it likes. */
  bent: Bent
  readonly settings: Readonly<Record<string, string>>
  stop(): Promise<void>
}

const [clientId, clientSecret] = ["plumbline", "a shared secret"]

/** A provider of identities as small as can be: it sends everybody back at once, and checks client, code and PKCE. */
export async function startOidcProvider(): Promise<OidcProvider> {
  const [own, another] = [await generateKeyPair("RS256"), await generateKeyPair("RS256")]
  const jwk = { ...(await exportJWK(own.publicKey)), kid: "own", alg: "RS256", use: "sig" }
  const codes = new Map<string, URLSearchParams>()

  async function idToken(request: URLSearchParams): Promise<string> {
    const {
      claims,
      issuer = provider.issuer,
      audience = clientId,
      nonce = request.get("nonce"),
      ...bent
    } = provider.bent
    const now = Math.floor(Date.now() / 1000)
    return new SignJWT({ sub: "account-1", ...claims, nonce })
      .setProtectedHeader({ alg: "RS256", kid: "own" })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now - 5)
      .setExpirationTime(bent.expires ?? now + 60)
      .sign(bent.isSignedByAnother ? another.privateKey : own.privateKey)
  }

  async function exchange(body: URLSearchParams, authorization: string | undefined): Promise<object | undefined> {
    const code = body.get("code") ?? ""
    const request = codes.get(code)
    codes.delete(code)
    const challenge = createHash("sha256")
      .update(body.get("code_verifier") ?? "")
      .digest("base64url")
    const basic = `Basic ${Buffer.from(`${clientId}:${encodeURIComponent(clientSecret).replaceAll("%20", "+")}`).toString("base64")}`
    const isClient = authorization === basic
    if (!request || !isClient || challenge !== request.get("code_challenge")) return undefined
    if (body.get("redirect_uri") !== request.get("redirect_uri")) return undefined
    return { access_token: "unused", token_type: "Bearer", expires_in: 60, id_token: await idToken(request) }
  }

  const json = (response: ServerResponse, status: number, body: object) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))

  async function answer(
    url: URL,
    request: { body: string; authorization?: string | undefined },
    response: ServerResponse,
  ) {
    const at = (path: string) => `${provider.issuer}${path}`
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return json(response, 200, {
          issuer: provider.issuer,
          authorization_endpoint: at("/authorize"),
          token_endpoint: at("/token"),
          jwks_uri: at("/keys"),
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256"],
        })
      case "/keys":
        return json(response, 200, { keys: [jwk] })
      case "/authorize": {
        const code = randomUUID()
        codes.set(code, url.searchParams)
        const back = new URL(url.searchParams.get("redirect_uri") ?? "")
        back.search = new URLSearchParams({ code, state: url.searchParams.get("state") ?? "" }).toString()
        return response.writeHead(302, { location: back.href }).end()
      }
      default: {
        if (provider.bent.tokenStatus) return json(response, provider.bent.tokenStatus, { error: "server_error" })
        const tokens = await exchange(new URLSearchParams(request.body), request.authorization)
        return tokens ? json(response, 200, tokens) : json(response, 400, { error: "invalid_grant" })
      }
    }
  }

  const server = createServer((request, response) => {
    const { authorization } = request.headers
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString()))
    request.on(
      "end",
      () => void answer(new URL(request.url ?? "/", provider.issuer), { body, authorization }, response),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  // A server that listens on a port has an address of this kind.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: OidcProvider = {
    issuer,
    bent: { claims: {} },
    settings: {
      PLUMBLINE_OIDC_ISSUER: issuer,
      PLUMBLINE_OIDC_CLIENT_ID: clientId,
      PLUMBLINE_OIDC_CLIENT_SECRET: clientSecret,
      PLUMBLINE_OIDC_NAME: "市委统一认证",
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return provider
}
