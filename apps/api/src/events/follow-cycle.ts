import { may, type Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { createHash } from "node:crypto"
import { loadAssessment } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import type { Services } from "../server/services.ts"
import { quietLooks } from "./follow-assessment.ts"
import { type SentEvent, StreamedEvents } from "./stream.ts"
import { eventsAfter } from "./visible.ts"

/** Follows the assessments of a cycle that a person may read, by the sequence of each one's chain. */
export function followCycle({ database: { reads }, bell }: Services, cycle: string, person: Person): StreamedEvents {
  return new StreamedEvents(async function* ({ after, listener }): AsyncGenerator<SentEvent> {
    let heads = await headsOf(reads, cycle, person)
    const before = after === undefined ? heads : headsFrom(after, heads)
    yield { name: before ? "ready" : "reset", id: idOf(heads) }
    // What happened while the stream was broken off comes first.
    let last = before ?? heads
    for (let quiet = 0; ; quiet += 1) {
      const moved = [...heads].filter(([id, sequence]) => last.get(id) !== sequence)
      if (moved.length > 0 || heads.size !== last.size || quiet >= quietLooks) {
        const viewer = await listener()
        if (!viewer) return
        if (heads.size !== last.size) yield { name: "reset", id: idOf(heads) }
        else if (moved.length === 0) yield {}
        for (const [assessment] of moved) {
          const change = await changeOf(reads, assessment, viewer, last.get(assessment) ?? 0)
          if (change) yield { name: "change", id: idOf(heads), data: change }
        }
        last = heads
        quiet = 0
      }
      if (!(await bell.next())) return
      heads = await headsOf(reads, cycle, person)
    }
  })
}

/** The last change of an assessment that a person may know of. */
async function changeOf(db: Kysely<Tables>, assessment: string, viewer: Person, after: number) {
  const loaded = await loadAssessment(db, assessment)
  if (!may(viewer, "read", loaded.standing).ok) return undefined
  let last = after
  for (;;) {
    const followed = await eventsAfter(db, { loaded, viewer, after: last })
    const event = followed.events.at(-1)
    if (event) return { assessment, at: event.at }
    if (followed.last === last) return undefined
    last = followed.last
  }
}

type Heads = ReadonlyMap<string, number>

/** Where the chains of the assessments stand that a person may read at all. */
async function headsOf(db: Kysely<Tables>, cycle: string, person: Person): Promise<Heads> {
  const all = db
    .selectFrom("assessments")
    .leftJoin("auditHeads", "auditHeads.chain", "assessments.id")
    .select(["assessments.id", "auditHeads.sequence"])
    .where("assessments.cycle", "=", cycle)
    .orderBy("assessments.id")
  const reading = {
    county: () => all.where("assessments.unit", "=", person.unit ?? ""),
    reviewer: () =>
      all
        .innerJoin("reviewers", "reviewers.assessment", "assessments.id")
        .where("reviewers.person", "=", person.id)
        .where("assessments.unit", "<>", person.unit ?? ""),
    administrator: () => all,
    auditor: () => all,
  } as const
  const rows = await reading[person.role]().execute()
  return new Map(rows.map(({ id, sequence }) => [id, sequence ?? 0]))
}

/** An event's id holds where every chain stands; the chains themselves are known by a digest of their names. */
function idOf(heads: Heads): string {
  return [digestOf(heads), ...[...heads.values()].map((sequence) => sequence.toString(36))].join(".")
}

function headsFrom(id: string, heads: Heads): Heads | undefined {
  const [digest, ...sequences] = id.split(".")
  if (digest !== digestOf(heads) || sequences.length !== heads.size) return undefined
  return new Map([...heads.keys()].map((chain, index) => [chain, Number.parseInt(sequences[index] ?? "", 36) || 0]))
}

function digestOf(heads: Heads): string {
  return createHash("sha256")
    .update([...heads.keys()].join(" "))
    .digest("hex")
    .slice(0, 12)
}
