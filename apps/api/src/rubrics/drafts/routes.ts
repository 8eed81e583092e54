import { formatEtag } from "@plumbline/contract"
import { centreOnly, administratorsOnly } from "../../people/standing.ts"
import { namesOf } from "../../people/queries.ts"
import type { Handlers } from "../../server/mount.ts"
import { beginDraft, firstVersion } from "./begin.ts"
import { discardDraft, recoverDraft } from "./discard.ts"
import { publishDraft } from "./publish.ts"
import { saveDraft } from "./save.ts"
import { draftById, lineOf, shownDraft, versionOf } from "./stored.ts"
import { unfinishedRubric } from "./unfinished.ts"
import { numberedVersion, versionsOf } from "./versions.ts"

type DraftRoutes = Extract<keyof Handlers, `${string} /drafts${string}`>

export const draftHandlers: Pick<Handlers, DraftRoutes> = {
  "GET /drafts": async ({ person }, { database: { reads, epoch } }) => {
    centreOnly(person)
    const rows = await reads.selectFrom("drafts").selectAll().orderBy("changedAt", "desc").orderBy("id").execute()
    return { body: { epoch, drafts: await Promise.all(rows.map((row) => lineOf(reads, row))) } }
  },

  "POST /drafts": async ({ person, body }, { database, now }) => {
    administratorsOnly(person)
    const rubric = await firstVersion(database.reads, body)
    const ancestor = body.from === "rubric" ? body.digest : null
    const begun = { person, rubric, ancestor, from: body.from, now: now() }
    const draft = await database.writes.run((db) => beginDraft(db, begun))
    return { body: draft, etag: formatEtag(database.epoch, draft.version) }
  },

  "GET /drafts/{draft}": async ({ person, params }, { database }) => {
    centreOnly(person)
    const draft = await shownDraft(database.reads, await draftById(database.reads, params.draft))
    return { body: draft, etag: formatEtag(database.epoch, draft.version) }
  },

  "PUT /drafts/{draft}": async ({ person, params, body, version }, { database, now }) => {
    administratorsOnly(person)
    const saving = { person, draft: params.draft, version, rubric: unfinishedRubric(body.rubric), now: now() }
    const draft = await database.writes.run((db) => saveDraft(db, saving))
    return { body: draft, etag: formatEtag(database.epoch, draft.version) }
  },

  "DELETE /drafts/{draft}": async ({ person, params, version }, { database, now }) => ({
    body: await database.writes.run((db) => discardDraft(db, { person, draft: params.draft, version, now: now() })),
  }),

  "POST /drafts/{draft}/recover": async ({ person, params }, { database, now }) => ({
    body: await database.writes.run((db) => recoverDraft(db, { person, draft: params.draft, now: now() })),
  }),

  "GET /drafts/{draft}/versions": async ({ person, params }, { database }) => {
    centreOnly(person)
    const { id } = await draftById(database.reads, params.draft)
    return { body: { versions: await versionsOf(database.reads, id) } }
  },

  "GET /drafts/{draft}/versions/{version}": async ({ person, params }, { database: { reads } }) => {
    centreOnly(person)
    const version = numberedVersion(params.version)
    const { rubric, digest, at, by, restored } = await versionOf(reads, params.draft, version)
    const name = (await namesOf(reads, [by])).get(by) ?? by
    return {
      body: { version, digest, at, by: name, ...(restored !== null && { restored }), rubric: { ...rubric } },
    }
  },

  "PUT /drafts/{draft}/restored": async ({ person, params, body, version }, { database, now }) => {
    const draft = await database.writes.run(async (db) => {
      administratorsOnly(person)
      const { rubric } = await versionOf(db, params.draft, body.version)
      return saveDraft(db, { person, draft: params.draft, version, rubric, now: now(), restored: body.version })
    })
    return { body: draft, etag: formatEtag(database.epoch, draft.version) }
  },

  "POST /drafts/{draft}/publish": async ({ person, params, body }, { database, now }) => ({
    body: await database.writes.run((db) => publishDraft(db, { person, draft: params.draft, body, now: now() })),
  }),
}
