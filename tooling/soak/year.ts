import { type Client, createClient } from "@plumbline/client"
import { criteriaOf, type Criterion, criterionById, digest, type Facts } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { workedCases } from "@plumbline/rubrics/cases"
import { administrator } from "./server/product.ts"
import { told } from "./record.ts"

const shipped = rubricById("huaibei-2018")
const full = workedCases.find(({ id }) => id === "year-like-any-other-1")
if (!shipped || !full) throw new Error("the shipped rubric or its case is missing")
export const rubric = shipped
export const criteria = criteriaOf(rubric)

type Value = boolean | number | string | number[] | { part: number; whole: number }

/** What a county answers to one criterion. */
export function factsFor({ facts: own }: Criterion): Record<string, Value> {
  const facts: Facts = full?.facts ?? {}
  const given = Object.entries(facts).filter(([id]) => own.some((fact) => fact.id === id))
  // A copy, because what is sent belongs to nobody else.
  return structuredClone(Object.fromEntries(given)) as Record<string, Value>
}

/** Somebody at work on one assessment. */
export interface Worker {
  readonly id: string
  readonly name: string
  readonly token: string
  readonly client: Client
  readonly assessment: string
}

export interface SoakYear {
  readonly admin: Client
  readonly cycle: string
  /** Two for each unit, which they fill in together. */
  readonly fillers: readonly Worker[]
  /** Two for each unit that is submitted. */
  readonly reviewers: readonly Worker[]
  /** A rubric that corrects the one of the year. */
  readonly correction: string
  /** A year of its own with one assessment that is decided. */
  readonly published: { readonly cycle: string; readonly assessment: string }
}

/** Everybody with a password, everything filled in as far as the load needs it. */
export async function openYear(address: string, size: { fillers: number; reviewers: number }): Promise<SoakYear> {
  const { username, password } = administrator
  const { token } = await told(createClient({ baseUrl: address }).signIn(username, password))
  const admin = createClient({ baseUrl: address, token })
  const [filled, reviewed] = [size.fillers / 2, size.reviewers / 2]
  const units = await createUnits(admin, filled + reviewed + 1)
  const { cycle, assessments } = await openCycle(admin, units.slice(0, -1))
  const unitOf = (index: number): string => units[Math.floor(index / 2)] ?? ""

  const fillers: Worker[] = []
  for (let index = 0; index < size.fillers; index += 1) {
    const person = { username: `filler-${index}`, name: `填报员${index}`, role: "county", unit: unitOf(index) } as const
    const assessment = assessments[Math.floor(index / 2)] ?? ""
    fillers.push({ ...(await enrol(admin, address, person)), assessment })
  }
  const reviewers: Worker[] = []
  for (let index = 0; index < size.reviewers; index += 1) {
    const person = { username: `reviewer-${index}`, name: `核查员${index}`, role: "reviewer" } as const
    const assessment = assessments[filled + Math.floor(index / 2)] ?? ""
    reviewers.push({ ...(await enrol(admin, address, person)), assessment })
  }
  for (const assessment of assessments.slice(filled)) {
    await submit(
      admin,
      assessment,
      reviewers.filter((reviewer) => reviewer.assessment === assessment),
    )
  }
  const correction = await publishCorrection(admin)
  const own = await openCycle(admin, units.slice(-1))
  const assessment = own.assessments[0] ?? ""
  const lead = reviewers.slice(0, 1)
  await submit(admin, assessment, lead)
  for (const { client } of lead) await decide(admin, client, assessment)
  return { admin, cycle, fillers, reviewers, correction, published: { cycle: own.cycle, assessment } }
}

async function createUnits(admin: Client, count: number): Promise<string[]> {
  const units: string[] = []
  for (let index = 0; index < count; index += 1) {
    const body = { code: `39${String(index).padStart(4, "0")}`, name: `第${index + 1}单位`, kind: "district" }
    units.push((await told(admin.request("POST /units", { body }))).id)
  }
  return units
}

async function openCycle(admin: Client, units: string[]): Promise<{ cycle: string; assessments: string[] }> {
  const period = { from: "2018-01", to: "2018-12" }
  const body = { name: "负载", year: 2018, digest: digest(rubric), period, units, blind: false }
  const { id: cycle } = await told(admin.request("POST /cycles", { body }))
  const { rows } = await told(admin.request("GET /cycles/{cycle}/board", { params: { cycle } }))
  const assessments = units.map((id) => rows.find(({ unit }) => unit.id === id)?.assessment ?? "")
  return { cycle, assessments }
}

type NewPerson = { username: string; name: string } & ({ role: "county"; unit: string } | { role: "reviewer" })

async function enrol(admin: Client, address: string, person: NewPerson): Promise<Omit<Worker, "assessment">> {
  const [first, next] = ["first-password", "second-password"]
  const { id, name } = await told(admin.request("POST /people", { body: { ...person, password: first } }))
  const { token } = await told(createClient({ baseUrl: address }).signIn(person.username, first))
  const client = createClient({ baseUrl: address, token })
  await told(client.request("PUT /me/password", { body: { current: first, next } }))
  return { id, name, token, client }
}

async function submit(admin: Client, assessment: string, reviewers: readonly { id: string }[]): Promise<void> {
  const params = { assessment }
  const { epoch } = await told(admin.request("GET /assessments/{assessment}/answers", { params }))
  const answers = criteria.map((criterion) => {
    return { criterion: criterion.id, facts: factsFor(criterion), grounds: "见附件", ifMatch: `"${epoch}.0"` }
  })
  await told(admin.request("PUT /assessments/{assessment}/answers", { params, body: { answers } }))
  const body = { fingerprint: await fingerprintOf(admin, assessment, "self") }
  await told(admin.request("POST /assessments/{assessment}/submit", { params, body }))
  const assigned = reviewers.map(({ id }, index) => ({ person: id, lead: index === 0 }))
  await told(admin.request("PUT /assessments/{assessment}/reviewers", { params, body: { reviewers: assigned } }))
}

async function decide(admin: Client, lead: Client, assessment: string): Promise<void> {
  const params = { assessment }
  await told(lead.request("POST /assessments/{assessment}/marks/agree-rest", { params }))
  const finish = { fingerprint: await fingerprintOf(lead, assessment, "verified") }
  await told(lead.request("POST /assessments/{assessment}/finish", { params, body: finish }))
  const decided = { fingerprint: await fingerprintOf(admin, assessment, "decided") }
  await told(admin.request("POST /assessments/{assessment}/decide", { params, body: decided }))
}

export async function fingerprintOf(client: Client, assessment: string, layer: string): Promise<string> {
  const { sheet } = await told(
    client.request("GET /assessments/{assessment}/sheets/{layer}", { params: { assessment, layer } }),
  )
  return sheet.fingerprint
}

/** The shipped rubric with 0.3 instead of 0.5 points for each local film of criterion 4. */
async function publishCorrection(admin: Client): Promise<string> {
  const body = { from: "rubric", digest: digest(rubric), year: rubric.year } as const
  const { id: draft, epoch, version, rubric: written } = await told(admin.request("POST /drafts", { body }))
  const before = JSON.stringify({ ...criterionById(rubric, "c4"), from: ["c4"] })
  const after: unknown = JSON.parse(
    before.replaceAll('"points":"0.5"', '"points":"0.3"').replace("每部0.5分", "每部0.3分"),
  )
  const corrected = JSON.parse(JSON.stringify(written), (_key, value) =>
    typeof value === "object" && value !== null && "id" in value && value.id === "c4" && "clauses" in value
      ? after
      : value,
  )
  const params = { draft }
  const saved = await told(
    admin.request("PUT /drafts/{draft}", { params, ifMatch: `"${epoch}.${version}"`, body: { rubric: corrected } }),
  )
  const publish = { digest: saved.digest, findings: saved.findingsDigest }
  return (await told(admin.request("POST /drafts/{draft}/publish", { params, body: publish }))).digest
}
