import type { Client } from "@plumbline/client"
import type { Person, Unit } from "@plumbline/contract"
import { criteriaOf, type Facts, factsOf, type Rubric } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { workedCases } from "@plumbline/rubrics/cases"
import { bodyOf } from "./expect.ts"
import { startTestServer, type TestServer } from "./server.ts"

export const rubric: Rubric = shipped()

function shipped(): Rubric {
  const found = rubricById("huaibei-2018")
  if (!found) throw new Error("the shipped rubric is missing")
  return found
}

/** A worked case by its id. */
export function workedCase(id: string) {
  const found = workedCases.find((one) => one.id === id)
  if (!found) throw new Error(`no worked case ${id}`)
  return found
}

/** A year with one empty draft for a county, and everyone who takes part in it, on top of the demo's people. */
export interface TestYear {
  readonly server: TestServer
  readonly admin: Client
  readonly lead: Client
  readonly second: Client
  readonly county: Client
  readonly people: Readonly<Record<"admin" | "reviewer1" | "reviewer2" | "suixi" | "xiangshan", Person>>
  readonly unit: Unit
  readonly cycle: string
  readonly assessment: string
  readonly epoch: string
}

/** Starts a server with the demo's people and opens a fresh year for 濉溪县, reviewed by two people, the first of them the lead. */
export async function startTestYear(mail: Readonly<Record<string, string>> = {}): Promise<TestYear> {
  const server = await startTestServer({ demo: true, mail })
  const admin = await server.signedIn("admin")
  const { people } = await bodyOf(admin.request("GET /people"))
  const named = (username: string): Person => {
    const found = people.find((person) => person.username === username)
    if (!found) throw new Error(`no ${username}`)
    return found
  }
  const { units } = await bodyOf(admin.request("GET /units"))
  const unit = units.find(({ code }) => code === "340621")
  if (!unit) throw new Error("no 濉溪县")
  const { cycle, assessment } = await openYear(admin, [unit.id])
  const reviewers = [
    { person: named("reviewer1").id, lead: true },
    { person: named("reviewer2").id, lead: false },
  ]
  await bodyOf(
    admin.request("PUT /assessments/{assessment}/reviewers", { params: { assessment }, body: { reviewers } }),
  )
  const { epoch } = await bodyOf(admin.request("GET /assessments/{assessment}/answers", { params: { assessment } }))
  return {
    server,
    admin,
    lead: await server.signedIn("reviewer1"),
    second: await server.signedIn("reviewer2"),
    county: await server.signedIn("suixi"),
    people: {
      admin: named("admin"),
      reviewer1: named("reviewer1"),
      reviewer2: named("reviewer2"),
      suixi: named("suixi"),
      xiangshan: named("xiangshan"),
    },
    unit,
    cycle,
    assessment,
    epoch,
  }
}

interface OpenedYear {
  readonly cycle: string
  /** That of the first unit. */
  readonly assessment: string
}

/** Opens another year for some units. */
export async function openYear(
  admin: Client,
  units: readonly string[],
  more: { readonly fillingEnds?: string } = {},
): Promise<OpenedYear> {
  const { rubrics } = await bodyOf(admin.request("GET /rubrics"))
  const { id: cycle } = await bodyOf(
    admin.request("POST /cycles", {
      body: {
        name: "又一年",
        year: 2018,
        digest: rubrics[0]?.digest ?? "",
        period: { from: "2018-01", to: "2018-12" },
        units: [...units],
        ...more,
      },
    }),
  )
  const { rows } = await bodyOf(admin.request("GET /cycles/{cycle}/board", { params: { cycle } }))
  const first = rows.find((row) => row.unit.id === units[0])
  if (!first) throw new Error("the board has no line for the unit")
  return { cycle, assessment: first.assessment }
}

/** What one criterion declares, out of all facts. */
export function factsIn(facts: Facts, criterion: string): Record<string, Mutable> {
  const own = criteriaOf(rubric).find(({ id }) => id === criterion)?.facts ?? []
  const given = Object.entries(facts).filter(([id]) => own.some((fact) => fact.id === id))
  // A copy, because what is sent belongs to nobody else.
  return structuredClone(Object.fromEntries(given)) as Record<string, Mutable>
}

type Mutable = boolean | number | string | number[] | { part: number; whole: number }

interface Filling {
  readonly assessment: string
  readonly epoch: string
}

/** Saves the facts of a case criterion by criterion, as a county does. */
export async function fillIn(client: Client, { assessment, epoch }: Filling, facts: Facts): Promise<void> {
  const known = new Set(factsOf(rubric).map(({ id }) => id))
  const strangers = Object.keys(facts).filter((id) => !known.has(id))
  if (strangers.length > 0) throw new Error(`no criterion declares ${strangers.join(", ")}`)
  for (const { id: criterion } of criteriaOf(rubric)) {
    await bodyOf(
      client.request("PUT /assessments/{assessment}/answers/{criterion}", {
        params: { assessment, criterion },
        body: { facts: factsIn(facts, criterion), grounds: "见附件" },
        ifMatch: `"${epoch}.0"`,
      }),
    )
  }
}

/** One layer's sheet as the server shows it to someone. */
export async function sheetFor(client: Client, assessment: string, layer: "self" | "verified" | "decided") {
  return bodyOf(client.request("GET /assessments/{assessment}/sheets/{layer}", { params: { assessment, layer } }))
}
