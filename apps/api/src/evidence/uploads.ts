import type { Person } from "@plumbline/contract"
import { FileStore } from "@tus/file-store"
import { MemoryLocker, Server, type Upload } from "@tus/server"
import type { Context, Hono } from "hono"
import { statfs } from "node:fs/promises"
import { join } from "node:path"
import { ProblemError } from "../server/problem-error.ts"
import { problemResponse } from "../server/problem-response.ts"
import { servicesFor } from "../server/origin.ts"
import type { Services } from "../server/services.ts"
import { signedIn } from "../sessions/signed-in.ts"
import { attach, permitAttaching } from "./attach.ts"
import { plainName } from "./name.ts"

const path = "/api/uploads"
/** An upload that stood still for this long is forgotten, in milliseconds. */
export const uploadPatience = 24 * 60 * 60 * 1000

/** What has to come with an upload: tus metadata `assessment`, `criterion` and `filename`. */
interface Wanted {
  readonly assessment: string
  readonly criterion: string
  readonly name: string
}

/**
 * Takes files by the tus protocol, so that a large one goes on where a bad line cut it off. Every request of an upload must come
 * from the person who began it; when the last byte is there the file is looked at and attached, and the answer holds it.
 */
export function mountUploads(api: Hono, services: Services): void {
  const { uploads, largest } = services.evidence
  let opened: FileStore | undefined
  // It makes its folder behind our back when it is made, so only when there is something to keep.
  const uploadsUnderWay = (): FileStore =>
    (opened ??= new FileStore({ directory: uploads, expirationPeriodInMilliseconds: uploadPatience }))
  const locker = new MemoryLocker()
  const refusals = new WeakMap<object, Error>()
  const refuse = (error: unknown, request: object): never => {
    refusals.set(request, error instanceof Error ? error : new Error(String(error)))
    throw error
  }

  async function tus(context: Context): Promise<Response> {
    const person = await signedIn(context, services)
    const server = serverFor(person, servicesFor(context, services))
    const response = await server.handleWeb(context.req.raw)
    if (response.status < 400) return response
    const refusal = refusals.get(server)
    if (refusal) throw refusal
    if (response.status === 413) return problemResponse(new ProblemError("tooLarge").problem)
    if (response.status === 404 || response.status === 410) return problemResponse(new ProblemError("notFound").problem)
    if (response.status >= 500) throw new ProblemError((await isFull(uploads)) ? "storageFull" : "unavailable")
    // What is wrong with the protocol itself keeps its status, by which a client of the protocol goes on.
    const { problem } = new ProblemError("malformed", { detail: (await response.text()).trim() })
    return problemResponse({ ...problem, status: response.status })
  }

  function serverFor(person: Person, own: Services): Server {
    const store = uploadsUnderWay()
    const server: Server = new Server({
      path,
      datastore: store,
      locker,
      maxSize: largest,
      relativeLocation: true,
      onIncomingRequest: async (request, id) => {
        if (request.method === "POST") return
        const known = await store.getUpload(id).catch(() => undefined)
        if (known && known.metadata?.["person"] !== person.id) refuse(new ProblemError("notFound"), server)
      },
      onUploadCreate: async (_, upload) => {
        try {
          const { assessment, criterion, name } = wantedOf(upload)
          await permitAttaching(services.database.reads, { assessment, criterion, person }, services.now())
          return { metadata: { assessment, criterion, filename: name, person: person.id } }
        } catch (error) {
          return refuse(error, server)
        }
      },
      onUploadFinish: async (_, upload) => {
        try {
          const arrived = { ...wantedOf(upload), file: join(uploads, upload.id), person }
          const body = JSON.stringify(await attach(arrived, own))
          await store.configstore.delete(upload.id)
          return { status_code: 200, headers: { "content-type": "application/json" }, body }
        } catch (error) {
          await store.remove(upload.id).catch(() => undefined)
          return refuse(error, server)
        }
      },
    })
    return server
  }

  api.all("/uploads", tus)
  api.all("/uploads/:upload", tus)
}

/** In bytes: where less is free, that is why nothing can be taken. */
const least = 1024 * 1024

/** The store of the protocol does not say why it could not write, so the disk is asked. */
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < least
}

function wantedOf({ metadata, size }: Upload): Wanted {
  const { assessment, criterion, filename } = metadata ?? {}
  const name = plainName(filename ?? "")
  const faults = []
  if (!assessment) faults.push({ at: "assessment", zh: "缺少考评", en: "The assessment is missing" })
  if (!criterion) faults.push({ at: "criterion", zh: "缺少条目", en: "The criterion is missing" })
  if (!name) faults.push({ at: "filename", zh: "缺少文件名", en: "The file's name is missing" })
  if (size === 0) faults.push({ at: "file", zh: "文件是空的", en: "The file is empty" })
  if (faults.length > 0) throw new ProblemError("invalid", { faults })
  return { assessment: assessment ?? "", criterion: criterion ?? "", name }
}
