import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { sayFailure } from "../../server/failure.ts"
import { oidcFrom } from "./settings.ts"

const issuer = { PLUMBLINE_OIDC_ISSUER: "https://id.example/realms/city" }
const client = { PLUMBLINE_OIDC_CLIENT_ID: "plumbline", PLUMBLINE_OIDC_CLIENT_SECRET: "shared" }

describe("the settings of single sign-on", () => {
  it("are none without an issuer, and few with one", () => {
    expect([oidcFrom({}), oidcFrom(client)]).toEqual([undefined, undefined])
    expect(oidcFrom({ ...issuer, ...client })).toEqual({
      issuer: new URL("https://id.example/realms/city"),
      clientId: "plumbline",
      clientSecret: "shared",
      name: "id.example",
      claim: "preferred_username",
      scope: "openid profile",
    })
  })

  it("take the secret from a file where one is named", () => {
    const folder = mkdtempSync(join(tmpdir(), "plumbline oidc "))
    const file = join(folder, "client secret")
    writeFileSync(file, "from the file\n")
    const settings = { ...issuer, PLUMBLINE_OIDC_CLIENT_ID: "plumbline", PLUMBLINE_OIDC_CLIENT_SECRET_FILE: file }
    expect(oidcFrom(settings)?.clientSecret).toBe("from the file")
    rmSync(folder, { recursive: true })
  })

  it.each([
    ["an issuer that is no address", { PLUMBLINE_OIDC_ISSUER: "city", ...client }],
    ["plain http to another machine", { PLUMBLINE_OIDC_ISSUER: "http://id.example", ...client }],
    ["no client", { ...issuer, PLUMBLINE_OIDC_CLIENT_SECRET: "shared" }],
    ["no secret", { ...issuer, PLUMBLINE_OIDC_CLIENT_ID: "plumbline" }],
    ["a file that is not there", { ...issuer, ...client, PLUMBLINE_OIDC_CLIENT_SECRET_FILE: "/nowhere/secret" }],
  ])("start nothing with %s, and say so", (_, settings) => {
    const failure = () => {
      try {
        return oidcFrom(settings)
      } catch (error) {
        return sayFailure(error, { data: "" })
      }
    }
    expect(failure()).toContain("The settings of single sign-on are wrong")
  })
})
