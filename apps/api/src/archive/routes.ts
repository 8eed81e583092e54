import { createReadStream, statSync } from "node:fs"
import { Readable } from "node:stream"
import { cycleById } from "../cycles/queries.ts"
import { centreOnly } from "../people/standing.ts"
import type { Handlers } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { StreamedFile } from "../server/streamed-file.ts"
import { archiveOf } from "./archive.ts"
import { archiveFile, isKept } from "./keep.ts"
import { zipOf } from "./write.ts"

export const archiveHandlers: Pick<Handlers, "GET /cycles/{cycle}/archive"> = {
  /** A closed year's archive as it was written when it was closed; of a year that runs, one as it stands. */
  "GET /cycles/{cycle}/archive": async ({ person, params }, { database, evidence, archives, now }) => {
    centreOnly(person)
    const cycle = await cycleById(database.reads, params.cycle)
    if (!cycle) throw new ProblemError("notFound")
    const name = `${cycle.name}.zip`
    if (cycle.closedAt !== null && isKept(archives, cycle.id)) {
      const file = archiveFile(archives, cycle.id)
      const content = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
      return { body: new StreamedFile(name, content, statSync(file).size) }
    }
    const source = { reads: database.reads, evidence: evidence.store, cycle: cycle.id }
    return { body: new StreamedFile(name, zipOf(archiveOf(source), now())) }
  },
}
