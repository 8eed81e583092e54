import type { Evidence, Person } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { createHash, randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import { criterionIn, loadFor } from "../assessments/load.ts"
import { appendAudit } from "../audit/append.ts"
import type { Tables } from "../database/tables.ts"
import { ProblemError } from "../server/problem-error.ts"
import type { Services } from "../server/services.ts"
import { allowedExtensions, kindOf } from "./kinds.ts"
import { shown } from "./queries.ts"
import { thumbnailKey } from "./store.ts"
import { thumbnailOf } from "./thumbnail.ts"

/** How many files one criterion takes. */
const most = 50

/** A file that arrived, and what it is to stand behind. */
export interface Arrived {
  readonly file: string
  readonly name: string
  readonly assessment: string
  readonly criterion: string
  readonly person: Person
}

/** Looks at what arrived, keeps it under its SHA-256 and attaches it. The slow part is done before the write begins. */
export async function attach(arrived: Arrived, { database, evidence, now }: Services): Promise<Evidence> {
  const { file, name, assessment, criterion, person } = arrived
  await permitAttaching(database.reads, arrived, now())
  const type = await kindOf(file, name)
  if (type === undefined) throw unfit()
  const found = await evidence.scan?.(file).catch((cause: unknown) => {
    throw new ProblemError("unavailable", { detail: `the virus scanner cannot be asked: ${String(cause)}` })
  })
  if (found !== undefined) throw infected()
  const { size } = await stat(file)
  const hash = await sha256(file)
  const thumbnail = await thumbnailOf(file, type)
  if (thumbnail) await evidence.store.put(thumbnailKey(hash), thumbnail)
  await evidence.store.take(hash, file)
  return database.writes.run(async (db) => {
    const again = await db
      .selectFrom("evidence")
      .selectAll()
      .where("assessment", "=", assessment)
      .where("criterion", "=", criterion)
      .where("hash", "=", hash)
      .where("removedAt", "is", null)
      .executeTakeFirst()
    if (again) return shown(again, person.name)
    // Once more inside the transaction: it may have been submitted meanwhile.
    await permitAttaching(db, arrived, now())
    const row = {
      id: randomUUID(),
      assessment,
      criterion,
      name,
      type,
      size,
      hash,
      hasThumbnail: thumbnail ? 1 : 0,
      by: person.id,
      at: now(),
      onBehalf: person.role === "administrator" ? 1 : 0,
      removedAt: null,
    }
    await db.insertInto("evidence").values(row).execute()
    const after = { criterion, name, type, size, hash }
    await appendAudit(db, {
      chain: assessment,
      person: person.id,
      action: "attachEvidence",
      subject: row.id,
      at: row.at,
      after,
    })
    return shown(row, person.name)
  })
}

/** Refuses whoever may not answer now, criteria that are not there, and one file too many. */
export async function permitAttaching(
  db: Kysely<Tables>,
  { assessment, criterion, person }: Pick<Arrived, "assessment" | "criterion" | "person">,
  now: string,
): Promise<void> {
  criterionIn(await loadFor(db, assessment, person, "answer", now), criterion)
  const { count } = await db
    .selectFrom("evidence")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("assessment", "=", assessment)
    .where("criterion", "=", criterion)
    .where("removedAt", "is", null)
    .executeTakeFirstOrThrow()
  if (Number(count) >= most) {
    throw new ProblemError("invalid", {
      faults: [
        {
          at: "file",
          zh: `每条最多附${most}个文件，请合并后再传`,
          en: `A criterion takes at most ${most} files; combine some`,
        },
      ],
    })
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256")
  await pipeline(createReadStream(file), hash)
  return hash.digest("hex")
}

function unfit(): ProblemError {
  const list = allowedExtensions.join(", ")
  return new ProblemError("invalid", {
    faults: [
      {
        at: "file",
        zh: `文件内容与扩展名不符，或不是可以上传的类型（${list}）`,
        en: `The content does not fit the file's name, or files of its type are not taken (${list})`,
      },
    ],
  })
}

function infected(): ProblemError {
  return new ProblemError("invalid", {
    faults: [{ at: "file", zh: "文件中发现病毒，没有保存", en: "A virus was found in the file; it was not kept" }],
  })
}
