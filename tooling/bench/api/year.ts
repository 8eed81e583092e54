import { type Client, createClient, type Result } from "@plumbline/client"
import { criteriaOf, type Rubric } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { type NextRequest, request } from "./load.ts"

/** What a county sends for criterion 15: 314 bytes of JSON. */
const body = JSON.stringify({
  facts: {
    "c15.anhuiMonthly": [10, 7, 10, 10, 11, 10, 8, 10, 10, 10, 10, 10],
    "c15.huaibeiMonthly": [30, 24, 30, 30, 30, 29, 30, 30, 31, 30, 30, 30],
  },
  grounds: "投稿数据取自安徽先锋网和淮北先锋网后台，截图见附件一至十二。七月因系统升级少报三篇，八月补报。",
})

/** A year with enough assessments that every connection saves answers of its own. */
export interface BenchYear {
  /** A save for each turn of a connection, each on top of the one before. */
  saves(connections: number): NextRequest[]
  /** A scored sheet, always the same. */
  reads(connections: number): NextRequest[]
  /** The floor is sent the same bodies. */
  floorSaves(connections: number): NextRequest[]
  /** Of the scored sheet, in bytes. */
  readonly sheetSize: number
}

export async function openYear(address: string): Promise<BenchYear> {
  const signedIn = await told(createClient({ baseUrl: address }).signIn("admin", "plumbline-demo"))
  const { token } = signedIn
  const admin = createClient({ baseUrl: address, token })
  const { epoch, assessments, county } = await moreAssessments(admin, 64)
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
  const sheet = await told(
    admin.request("GET /assessments/{assessment}/sheets/{layer}", { params: { assessment: county, layer: "self" } }),
  )
  const versions = new Map<string, number>()
  const assessmentOf = (connection: number): string => assessments[connection % assessments.length] ?? ""
  return {
    saves: (connections) =>
      Array.from({ length: connections }, (_, connection) => {
        const path = `/api/assessments/${assessmentOf(connection)}/answers/c15`
        return () => {
          const version = versions.get(path) ?? 0
          versions.set(path, version + 1)
          return request("PUT", path, { ...headers, "if-match": `"${epoch}.${version}"` }, body)
        }
      }),
    reads: (connections) => {
      const read = request("GET", `/api/assessments/${county}/sheets/self`, headers)
      return Array.from({ length: connections }, () => () => read)
    },
    floorSaves: (connections) =>
      Array.from({ length: connections }, (_, connection) => {
        const save = request("PUT", `/${assessmentOf(connection)}/c15`, headers, body)
        return () => save
      }),
    sheetSize: Buffer.byteLength(JSON.stringify(sheet)),
  }
}

/** As many empty drafts as connections, in a year of their own, and the demo's assessment that has most to score. */
async function moreAssessments(admin: Client, count: number) {
  const units: string[] = []
  for (let index = 0; index < count; index += 1) {
    const created = admin.request("POST /units", {
      body: { code: `39${String(index).padStart(4, "0")}`, name: `量测${index}`, kind: "district" },
    })
    units.push((await told(created)).id)
  }
  const { cycles } = await told(admin.request("GET /cycles"))
  const demo = cycles[0]
  if (!demo) throw new Error("the demo has no year")
  const { id: cycle } = await told(
    admin.request("POST /cycles", {
      body: { name: "量测", year: 2018, digest: demo.rubric.digest, period: { from: "2018-01", to: "2018-12" }, units },
    }),
  )
  const boardOf = (id: string) => told(admin.request("GET /cycles/{cycle}/board", { params: { cycle: id } }))
  const assessments = (await boardOf(cycle)).rows.map(({ assessment }) => assessment)
  const fullest = (await boardOf(demo.id)).rows.toSorted((one, other) => other.answered - one.answered)
  const county = fullest.find(({ state }) => state === "draft")?.assessment ?? ""
  const { epoch } = await told(
    admin.request("GET /assessments/{assessment}/answers", { params: { assessment: assessments[0] ?? "" } }),
  )
  requireScored(rubricById(demo.rubric.id))
  return { epoch, assessments, county }
}

function requireScored(rubric: Rubric | undefined): void {
  if (!rubric || !criteriaOf(rubric).some(({ id }) => id === "c15")) throw new Error("the rubric has no criterion 15")
}

async function told<Body>(asked: Promise<Result<Body>>): Promise<Body> {
  const result = await asked
  if (!result.ok) throw new Error(`expected an answer, got ${JSON.stringify(result)}`)
  return result.body
}
