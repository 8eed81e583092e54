import type { Context, Hono } from "hono"
import { Readable } from "node:stream"
import { loadFor } from "../assessments/load.ts"
import { ProblemError } from "../server/problem-error.ts"
import type { Services } from "../server/services.ts"
import { signedIn } from "../sessions/signed-in.ts"
import { shownInline } from "./kinds.ts"
import { evidenceById } from "./queries.ts"
import { thumbnailKey } from "./store.ts"

/**
 * Under this policy a file can do nothing in a browser but be looked at: no script, no form, no request, no cookie. It takes the
 * place of the pages' own policy.
 */
export const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Whether a path is that of something attached. */
export const isEvidenceFile = (requested: string): boolean =>
  /^\/api\/assessments\/[^/]+\/evidence\/[^/]+\/(file|thumbnail)$/.test(requested)

/** Reading what was attached: `…/file` (with `?download` always saved, never shown) and `…/thumbnail`. */
export function mountEvidenceFiles(api: Hono, services: Services): void {
  api.get("/assessments/:assessment/evidence/:evidence/file", (context) => file(context, services))
  api.get("/assessments/:assessment/evidence/:evidence/thumbnail", (context) => thumbnail(context, services))
}

async function found(context: Context, services: Services) {
  const person = await signedIn(context, services)
  const { assessment = "", evidence = "" } = context.req.param()
  await loadFor(services.database.reads, assessment, person, "read")
  return evidenceById(services.database.reads, assessment, evidence)
}

async function file(context: Context, services: Services): Promise<Response> {
  const { name, type, size, hash } = await found(context, services)
  const isInline = shownInline.has(type) && context.req.query("download") === undefined
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_")
  return send(context, await services.evidence.store.open(hash), {
    "content-type": type === "text/plain" ? "text/plain; charset=utf-8" : type,
    "content-length": String(size),
    "content-disposition": `${isInline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    etag: `"${hash}"`,
  })
}

async function thumbnail(context: Context, services: Services): Promise<Response> {
  const { hash, hasThumbnail } = await found(context, services)
  if (hasThumbnail === 0) throw new ProblemError("notFound")
  return send(context, await services.evidence.store.open(thumbnailKey(hash)), { "content-type": "image/webp" })
}

function send(context: Context, content: Readable | undefined, headers: Record<string, string>): Response {
  if (!content) throw new ProblemError("unavailable", { detail: "the content is missing from the evidence store" })
  for (const [name, value] of Object.entries(headers)) context.header(name, value)
  // Asked anew each time, for who may read it can change; what it holds cannot.
  context.header("cache-control", "private, no-cache")
  return context.body(Readable.toWeb(content) as ReadableStream)
}
