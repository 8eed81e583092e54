import { createClient } from "@plumbline/client"
import { bodyOf } from "../testing/expect.ts"
import { fillIn, openYear, sheetFor, workedCase } from "../testing/year.ts"
import { demoPassword } from "../demo/people.ts"
import { Writer } from "./writer.ts"
import { answering, attaching, marking, stepping } from "./writings.ts"

/** Many people who write at once, on top of the demo. */
export interface Load {
  /** Everybody writes until the server is gone, or until there is an end. */
  write(address: string, isOver?: () => boolean): Promise<void>
  /** What was lost, or kept otherwise than it was sent; nothing if all is well. */
  faults(address: string): Promise<readonly string[]>
  acknowledged(): number
  /** The codes of the problems that had to be waited out. */
  waitedFor(): readonly string[]
}

/** Opens a year for the demo's four units, each in another state, and its people. */
export async function openLoad(address: string): Promise<Load> {
  const signIn = async (username: string): Promise<string> =>
    (await bodyOf(createClient({ baseUrl: address }).signIn(username, demoPassword))).token
  const token = await signIn("admin")
  const admin = createClient({ baseUrl: address, token })
  const { units } = await bodyOf(admin.request("GET /units"))
  const { people } = await bodyOf(admin.request("GET /people"))
  const { cycle } = await openYear(
    admin,
    units.map(({ id }) => id),
  )
  const { rows } = await bodyOf(admin.request("GET /cycles/{cycle}/board", { params: { cycle } }))
  const ofUnit = (code: string): string => rows.find(({ unit }) => unit.code === code)?.assessment ?? ""
  const [answered, marked, stepped, attached] = ["340621", "340603", "340602", "340604"].map(ofUnit)
  if (!answered || !marked || !stepped || !attached) throw new Error("the demo has other units")

  const reviewers = people
    .filter(({ username }) => username.startsWith("reviewer"))
    .map(({ id }, index) => ({ person: id, lead: index === 0 }))
  const { epoch } = await bodyOf(
    admin.request("GET /assessments/{assessment}/answers", { params: { assessment: marked } }),
  )
  let fingerprint = ""
  for (const assessment of [marked, stepped]) {
    const params = { assessment }
    await fillIn(admin, { assessment, epoch }, workedCase("year-like-any-other-1").facts)
    fingerprint = (await sheetFor(admin, assessment, "self")).sheet.fingerprint
    await bodyOf(admin.request("POST /assessments/{assessment}/submit", { params, body: { fingerprint } }))
    await bodyOf(admin.request("PUT /assessments/{assessment}/reviewers", { params, body: { reviewers } }))
  }
  const county = { token: await signIn("suixi"), assessment: answered, epoch }
  const filer = { token: await signIn("lieshan"), assessment: attached, epoch }
  const writers = [
    ...["c15", "c1", "c27"].map((criterion) => answering(county, criterion)),
    marking({ token: await signIn("reviewer1"), assessment: marked, epoch }, "c15"),
    marking({ token: await signIn("reviewer2"), assessment: marked, epoch }, "c27"),
    stepping({ token, assessment: stepped, epoch }, fingerprint),
    ...["甲", "乙", "丙", "丁"].map((part) => attaching(filer, part)),
  ].map((writing) => new Writer(writing))
  return {
    async write(at, isOver) {
      await Promise.all(writers.map((writer) => writer.write(at, isOver)))
    },
    async faults(at) {
      const reader = createClient({ baseUrl: at, token })
      return (await Promise.all(writers.map((writer) => writer.faults(reader)))).flat()
    },
    waitedFor: () => [...new Set(writers.flatMap((writer) => [...writer.waitedFor]))],
    acknowledged: () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0),
  }
}
