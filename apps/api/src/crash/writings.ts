import type { Client } from "@plumbline/client"
import { formatEtag } from "@plumbline/contract"
import { criteriaOf } from "@plumbline/rubric-core"
import { createHash } from "node:crypto"
import { bodyOf, problemIn } from "../testing/expect.ts"
import { upload } from "../testing/upload.ts"
import { factsIn, rubric, workedCase } from "../testing/year.ts"
import type { Writing } from "./writer.ts"

const { facts } = workedCase("year-like-any-other-1")

interface Place {
  readonly token: string
  readonly assessment: string
  readonly epoch: string
}

/** A county saves one criterion again and again. */
export function answering({ token, assessment, epoch }: Place, criterion: string): Writing {
  const params = { assessment, criterion }
  return {
    name: `answers to ${criterion}`,
    token,
    next(turn) {
      const label = `第${turn + 1}次保存`
      const body = { facts: factsIn(facts, criterion), grounds: label }
      const idempotencyKey = `answer-${criterion}-${turn}`
      const ifMatch = formatEtag(epoch, turn)
      return {
        label,
        send: (client) =>
          client.request("PUT /assessments/{assessment}/answers/{criterion}", {
            params,
            body,
            ifMatch,
            idempotencyKey,
          }),
      }
    },
    async kept(reader) {
      const current = await bodyOf(reader.request("GET /assessments/{assessment}/answers/{criterion}", { params }))
      const changes = await historyIn(reader, "self", params)
      if (current.version !== changes.length) return [`version ${current.version} after ${changes.length} changes`]
      return changes.map((after) => String(after["grounds"]))
    },
  }
}

/** A reviewer marks one criterion again and again. */
export function marking({ token, assessment, epoch }: Place, criterion: string): Writing {
  const params = { assessment, criterion }
  const fact = criteriaOf(rubric).find(({ id }) => id === criterion)?.facts[0]?.id ?? ""
  const value = factsIn(facts, criterion)[fact] ?? 0
  return {
    name: `marks on ${criterion}`,
    token,
    next(turn) {
      const label = `第${turn + 1}次核实`
      const body = { verdict: "changed" as const, changes: [{ fact, value, reason: label }], sawVersion: 1 }
      const idempotencyKey = `mark-${criterion}-${turn}`
      const ifMatch = formatEtag(epoch, turn)
      return {
        label,
        send: (client) =>
          client.request("PUT /assessments/{assessment}/marks/{criterion}", { params, body, ifMatch, idempotencyKey }),
      }
    },
    async kept(reader) {
      const changes = await historyIn(reader, "verified", params)
      return changes
        .map((after) => JSON.stringify(after["changes"]))
        .map((text) => /第\d+次核实/.exec(text)?.[0] ?? text)
    },
  }
}

async function historyIn(reader: Client, layer: string, params: { assessment: string; criterion: string }) {
  const asked = reader.request("GET /assessments/{assessment}/history/{layer}/{criterion}", {
    params: { ...params, layer },
  })
  const { changes } = await bodyOf(asked)
  // The history answers what was sent, which was an object each time.
  return changes.map(({ after }) => after as Readonly<Record<string, unknown>>)
}

/** The centre returns a self-assessment, and submits it for the county, in turn; it is submitted at first. */
export function stepping({ token, assessment }: Place, fingerprint: string): Writing {
  const params = { assessment }
  return {
    name: "steps",
    token,
    next(turn) {
      const idempotencyKey = `step-${turn}`
      if (turn % 2 === 0) {
        const body = { remarks: [{ text: `第${turn + 1}步` }] }
        return {
          label: `${turn + 2} return`,
          send: (client) => client.request("POST /assessments/{assessment}/return", { params, body, idempotencyKey }),
        }
      }
      return {
        label: `${turn + 2} submit`,
        send: (client) =>
          client.request("POST /assessments/{assessment}/submit", { params, body: { fingerprint }, idempotencyKey }),
      }
    },
    async kept(reader) {
      const { steps } = await bodyOf(reader.request("GET /assessments/{assessment}", { params }))
      return steps.map(({ action }, index) => `${index + 1} ${action}`).slice(1)
    },
  }
}

/** A county attaches one file after another, each of its own content. */
export function attaching({ token, assessment }: Place, part: string): Writing {
  const criteria = criteriaOf(rubric)
  return {
    name: `evidence ${part}`,
    token,
    next(turn) {
      const content = Buffer.from(`${part} ${turn} `.repeat(2000 + (turn % 7) * 3000))
      const name = `${part}-${String(turn).padStart(6, "0")}.txt`
      const criterion = criteria[turn % criteria.length]?.id ?? ""
      return {
        label: `${name} ${createHash("sha256").update(content).digest("hex")}`,
        async send(_, { address }) {
          try {
            const response = await upload(address, {
              token,
              assessment,
              criterion,
              name,
              content,
              pieces: 1 + (turn % 2),
            })
            if (!response.ok) return { ok: false, offline: false, problem: await problemIn(response) }
            return { ok: true, body: await response.json() }
          } catch (error) {
            // What `fetch` says of a server that is gone.
            if (error instanceof TypeError) return { ok: false, offline: true }
            throw error
          }
        },
      }
    },
    async kept(reader) {
      const { evidence } = await bodyOf(
        reader.request("GET /assessments/{assessment}/evidence", { params: { assessment } }),
      )
      const own = evidence.filter(({ name }) => name.startsWith(`${part}-`))
      return own.map(({ name, hash }) => `${name} ${hash}`).toSorted()
    },
  }
}
