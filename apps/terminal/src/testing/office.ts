import type { Client, Result } from "@plumbline/client"
import { problemFor } from "@plumbline/client"
import {
  type Answer,
  type Assessment,
  formatEtag,
  type MarkBody,
  type MarkRecord,
  type Notice,
  type Problem,
  type ProblemCode,
  takenBack,
} from "@plumbline/contract"
import { criteriaOf, type Facts, type Rubric } from "@plumbline/rubric-core"
import { rubricById } from "@plumbline/rubrics"
import { workedCases } from "@plumbline/rubrics/cases"
import { mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Connection } from "../session/connect.ts"
import { type Desk, type DeskRequest, deskTime as time, openDesk } from "./desk.ts"

/** A server in memory with one assessment under review: the routes that a reviewer uses, versions and all. */
export interface Office {
  readonly connection: Connection
  readonly rubric: Rubric
  /** As if this were another start of the terminal, or another window, on the same computer. */
  readonly again: () => Connection
  /** What the network or the server does to requests. */
  network: "up" | "down" | "answersLost" | ProblemCode
  /** How many marks were written. */
  written: number
  readonly marks: () => readonly MarkRecord[]
  readonly mark: (criterion: string, reviewer: string, body: MarkBody) => void
  /** The county answers anew. */
  readonly answer: (criterion: string, facts: Facts, grounds?: string, lists?: Answer["lists"]) => void
  readonly assessment: () => Assessment
  readonly desk: Desk
  /** Where the person works: a folder that is empty, on a computer without windows. */
  readonly shell: { readonly folder: string; readonly env: Readonly<Record<string, string | undefined>> }
  readonly finished: () => string | undefined
}

interface Request extends DeskRequest {
  readonly ifMatch?: string
}

export function openOffice(): Office {
  const rubric = rubricById("huaibei-2018")
  const worked = workedCases.find(({ id }) => id === "year-like-any-other-1")
  if (!rubric || !worked) throw new Error("the shipped rubric and its cases are gone")
  const epoch = "e1"
  const answers = new Map<string, Answer>(
    criteriaOf(rubric).map(({ id, facts }) => {
      const own = Object.fromEntries(facts.flatMap((fact) => [[fact.id, worked.facts[fact.id] ?? null]]))
      const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null))
      // Worked cases hold whole answers only.
      return [id, { criterion: id, facts: given as Answer["facts"], grounds: "见台账。", version: 1, onBehalf: false }]
    }),
  )
  const marks = new Map<string, MarkRecord>()
  const desk = openDesk()
  const keyOf = (mark: Pick<MarkRecord, "criterion" | "reviewer" | "settled">) =>
    `${mark.criterion} ${mark.reviewer} ${mark.settled}`
  let state: Assessment["state"] = "inReview"
  let finished: string | undefined
  const told = { kind: "assign", cycle: "y1", assessment: "a1", at: time, en: "You are to review it" }
  let notices: readonly Notice[] = [{ id: "n1", ...told, zh: "请您核实濉溪县2018年度" }]
  const cycle = {
    id: "y1",
    name: "2018年度",
    year: 2018,
    rubric: { id: rubric.id, digest: "d".repeat(64), title: rubric.title },
    period: { from: "2018-01", to: "2018-12" },
    blind: true,
    needsConfirmer: false,
    classifiedNotice: "不得上传涉密资料。",
  }
  const { kind, code, name = "" } = worked.profile
  const assessment = (): Assessment => ({
    id: "a1",
    cycle,
    unit: { id: "u1", code, kind, name, fields: {} },
    state,
    hasConfirmer: false,
    deadlines: {},
    extensions: [],
    reviewers: [
      { person: "r1", name: "核查员甲", lead: true },
      { person: "r2", name: "核查员乙", lead: false },
    ],
    steps: [],
    remarks: [...desk.remarks],
  })
  const save = (key: Pick<MarkRecord, "criterion" | "reviewer" | "settled">, body: MarkBody): MarkRecord => {
    const version = (marks.get(keyOf(key))?.version ?? 0) + 1
    const mark = {
      ...body,
      ...key,
      reviewerName: key.reviewer === "r1" ? "核查员甲" : "核查员乙",
      version,
      changedAt: time,
    }
    marks.set(keyOf(key), mark)
    office.written += 1
    return mark
  }

  const serve = (route: string, request: Request): unknown => {
    const { params = {}, body, ifMatch } = request
    const criterion = params.criterion ?? ""
    const key = { criterion, reviewer: "r1", settled: route.includes("settlements") }
    const isFresh = ifMatch === formatEtag(epoch, marks.get(keyOf(key))?.version ?? 0)
    switch (route) {
      case "GET /inbox/unread":
        return { unread: notices.filter(({ readAt }) => readAt === undefined).length }
      case "GET /inbox":
        return { unread: 1, notices: [...notices] }
      case "POST /inbox/read":
        notices = notices.map((notice) => ({ ...notice, readAt: time }))
        return { unread: 0 }
      case "GET /cycles":
        return { cycles: [cycle] }
      case "GET /cycles/{cycle}/board":
        return { cycle, rows: [boardRow()] }
      case "GET /rubrics/{digest}":
        return rubric
      case "GET /assessments/{assessment}":
        return assessment()
      case "GET /assessments/{assessment}/answers":
        return { epoch, answers: [...answers.values()] }
      case "GET /assessments/{assessment}/marks":
        return { epoch, marks: [...marks.values()] }
      case "PUT /assessments/{assessment}/marks/{criterion}":
      case "PUT /assessments/{assessment}/settlements/{criterion}": {
        // The screens send what the contract's schema describes.
        const mark = body as MarkBody
        if (state !== "inReview") return problemFor("wrongState")
        if (!isFresh || mark.sawVersion !== answers.get(criterion)?.version) return problemFor("stale")
        return save(key, mark)
      }
      case "DELETE /assessments/{assessment}/marks/{criterion}":
        if (!marks.has(keyOf(key))) return problemFor("notFound")
        return isFresh ? save(key, { verdict: "agreed", changes: [], sawVersion: takenBack }) : problemFor("stale")
      case "POST /assessments/{assessment}/finish":
        ;({ fingerprint: finished } = body as { fingerprint: string })
        state = "verified"
        return { state, fingerprint: finished }
      default:
        return desk.serve(route, request) ?? problemFor("notFound")
    }
  }
  const openRemarks = () => desk.remarks.filter(({ replyTo, closedAt }) => !replyTo && !closedAt).length
  const boardRow = () => ({
    assessment: "a1",
    unit: { id: "u1", code, name, kind },
    state,
    answered: answers.size,
    criteria: answers.size,
    marked: marks.size,
    reviewers: assessment().reviewers,
    ...(openRemarks() > 0 && { openRemarks: openRemarks() }),
    changedAt: time,
    self: { total: "91.3", complete: true, fingerprint: "0".repeat(64) },
  })

  const request = async (route: string, given: Request = {}): Promise<Result<unknown>> => {
    await Promise.resolve()
    if (office.network === "down") return { ok: false, offline: true }
    if (office.network !== "up" && office.network !== "answersLost") {
      return { ok: false, offline: false, problem: problemFor(office.network) }
    }
    const body = serve(route, given)
    if (office.network === "answersLost") return { ok: false, offline: true }
    return isProblem(body) ? { ok: false, offline: false, problem: body } : { ok: true, body }
  }
  const unused = (): never => {
    throw new Error("the screens do not sign in or out")
  }
  // The switch above answers each route in the contract's shape.
  const client = { request, signIn: unused, signOut: unused, session: unused } as unknown as Client
  const folder = mkdtempSync(join(tmpdir(), "plumbline office "))
  mkdirSync(join(folder, "work"))
  const person = { id: "r1", username: "reviewer1", name: "核查员甲", role: "reviewer" } as const
  const again = (): Connection => ({
    folder,
    client,
    session: { server: "http://office", token: "t", person },
    openFile: async ({ evidence }) =>
      office.network === "up" ? desk.openFile(evidence) : { ok: false, offline: true },
  })
  const office: Office = {
    connection: again(),
    rubric,
    again,
    network: "up",
    written: 0,
    marks: () => [...marks.values()],
    mark: (criterion, reviewer, body) => void save({ criterion, reviewer, settled: false }, body),
    answer(criterion, facts, grounds = "见台账。", lists) {
      const before = answers.get(criterion)
      if (!before) throw new RangeError(`no criterion ${criterion}`)
      answers.set(criterion, {
        ...before,
        facts: { ...before.facts, ...facts } as Answer["facts"],
        version: before.version + 1,
        grounds,
        ...(lists && { lists }),
      })
    },
    assessment,
    desk,
    shell: { folder: join(folder, "work"), env: {} },
    finished: () => finished,
  }
  return office
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "status" in body
}
