import { type Client, createClient } from "@plumbline/client"

/** The demo's one reviewed unit, published, and the people's own clients beside the browser. */
export interface Published {
  readonly admin: Client
  readonly cycle: string
  readonly assessment: string
  readonly unit: string
  /** Publishes it as it is decided now; the other units are exceptions. */
  publish(): Promise<void>
}

export async function clientOf(server: string, username: string): Promise<Client> {
  const signedIn = await createClient({ baseUrl: server }).signIn(username, "plumbline-demo")
  if (!signedIn.ok) throw new Error(`${username} cannot sign in`)
  return createClient({ baseUrl: server, token: signedIn.body.token })
}

/** The decided sheet's fingerprint as the server has it. */
export async function decidedFingerprint(client: Client, assessment: string): Promise<string> {
  const shown = await client.request("GET /assessments/{assessment}/sheets/{layer}", {
    params: { assessment, layer: "decided" },
  })
  if (!shown.ok) throw new Error(`no decided sheet: ${JSON.stringify(shown)}`)
  return shown.body.sheet.fingerprint
}

/** Decides and publishes the demo's assessment that is verified, through the api. */
export async function publishVerified(server: string): Promise<Published> {
  const admin = await clientOf(server, "admin")
  const cycles = await admin.request("GET /cycles")
  const cycle = cycles.ok ? (cycles.body.cycles[0]?.id ?? "") : ""
  const board = await admin.request("GET /cycles/{cycle}/board", { params: { cycle } })
  const rows = board.ok ? board.body.rows : []
  const verified = rows.find(({ state }) => state === "verified")
  if (!verified) throw new Error("the demo has no verified assessment")
  const { assessment } = verified
  const exceptions = rows.map((row) => row.assessment).filter((id) => id !== assessment)
  const publish = async (): Promise<void> => {
    const fingerprints = { [assessment]: await decidedFingerprint(admin, assessment) }
    const published = await admin.request("POST /cycles/{cycle}/publish", {
      params: { cycle },
      body: { fingerprints, exceptions },
    })
    if (!published.ok) throw new Error(`it cannot be published: ${JSON.stringify(published)}`)
  }
  const fingerprint = await decidedFingerprint(admin, assessment)
  await admin.request("POST /assessments/{assessment}/decide", { params: { assessment }, body: { fingerprint } })
  await publish()
  return { admin, cycle, assessment, unit: verified.unit.name, publish }
}
