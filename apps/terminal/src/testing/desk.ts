import { problemFor, type Result } from "@plumbline/client"
import type { Evidence, Remark, Ruling } from "@plumbline/contract"

export const deskTime = "2018-12-20T08:00:00.000Z"

/** What stands beside the answers on the server in memory: rulings, remarks and files, with requests that come twice known by key. */
export interface Desk {
  rulings: readonly Ruling[]
  evidence: readonly Evidence[]
  remarks: readonly Remark[]
  /** What the files hold, by the id of the evidence. */
  readonly contents: Map<string, string>
  readonly openFile: (evidence: string) => Result<ReadableStream<Uint8Array>>
  /** Somebody else says something. */
  readonly say: (remark: Omit<Remark, "id" | "at" | "byPerson"> & Partial<Remark>) => Remark
  /** The answer to a route of this desk; `undefined` for any other. */
  readonly serve: (route: string, request: DeskRequest) => unknown
}

export interface DeskRequest {
  readonly params?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly idempotencyKey?: string
}

export function openDesk(): Desk {
  const answered = new Map<string, unknown>()
  const put = (remark: Remark): Remark => {
    desk.remarks = [...desk.remarks.filter(({ id }) => id !== remark.id), remark]
    return remark
  }
  const desk: Desk = {
    rulings: [],
    evidence: [],
    remarks: [],
    contents: new Map(),
    openFile(evidence) {
      const content = desk.contents.get(evidence)
      if (content === undefined) return { ok: false, offline: false, problem: problemFor("notFound") }
      return { ok: true, body: new Blob([content]).stream() }
    },
    say: (remark) => put({ id: `m${desk.remarks.length + 1}`, byPerson: "c1", at: deskTime, ...remark }),
    serve(route, request) {
      switch (route) {
        case "GET /rubrics/{digest}/rulings":
          return { rulings: desk.rulings }
        case "GET /assessments/{assessment}/evidence":
          return { evidence: desk.evidence }
        case "POST /assessments/{assessment}/remarks":
        case "POST /assessments/{assessment}/remarks/{remark}/close": {
          const { idempotencyKey: key = "" } = request
          const answer = answered.get(key) ?? (route.endsWith("close") ? close(request) : said(request))
          if (key !== "") answered.set(key, answer)
          return answer
        }
        default:
          return undefined
      }
    },
  }
  const said = ({ body }: DeskRequest): unknown => {
    // The screens send what the contract's schema describes.
    const { text, criterion, replyTo } = body as { text: string; criterion?: string; replyTo?: string }
    const question = desk.remarks.find(({ id }) => id === replyTo)
    if (question?.closedAt !== undefined) return problemFor("wrongState")
    const about = question?.criterion ?? criterion
    return desk.say({
      byPerson: "r1",
      by: "核查员甲",
      text,
      ...(about !== undefined && { criterion: about }),
      ...(replyTo !== undefined && { replyTo }),
    })
  }
  const close = ({ params }: DeskRequest): unknown => {
    const question = desk.remarks.find(({ id }) => id === params?.remark)
    return question ? put({ ...question, closedBy: "核查员甲", closedAt: deskTime }) : problemFor("notFound")
  }
  return desk
}
