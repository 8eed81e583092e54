import type { ProblemFault } from "@plumbline/contract"
import type { HttpBindings } from "@hono/node-server"
import type { Context } from "hono"
import type { IncomingMessage } from "node:http"
import type { z } from "zod"
import { faultsOf } from "./faults.ts"
import { ProblemError } from "./problem-error.ts"

const deepest = 32
/** In bytes. */
const largest = 1024 * 1024

/** The body of a request, of the shape that its route asks for, or a problem that names each fault at its place. */
export async function jsonBody(context: Context, schema: z.ZodType): Promise<unknown> {
  const json = await readJson(context)
  const lost = faultsOfWhatWouldBeLost(json)
  if (lost.length > 0) throw new ProblemError("invalid", { faults: lost })
  const parsed = schema.safeParse(json, { reportInput: true })
  if (!parsed.success) throw new ProblemError("invalid", { faults: faultsOf(parsed.error) })
  return parsed.data
}

async function readJson({ req, env }: Context<{ Bindings: Pick<HttpBindings, "incoming"> }>): Promise<unknown> {
  const type = req.header("content-type") ?? ""
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    const detail = "请求应为 application/json。 / The request must be application/json."
    throw new ProblemError("malformed", { detail })
  }
  const bytes = await bytesOf(env.incoming)
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    throw new ProblemError("malformed")
  }
}

/**
 * The body as it comes off the wire: the Fetch request that would be made of it costs more than all else that is done with it.
 * What is too large is left unread, and the connection stays there for the answer that says so.
 */
function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    const refuse = (): void => {
      incoming.off("data", take).pause()
      reject(new ProblemError("tooLarge"))
    }
    const take = (piece: Buffer): void => {
      size += piece.length
      if (size > largest) refuse()
      else pieces.push(piece)
    }
    if (Number(incoming.headers["content-length"] ?? 0) > largest) return refuse()
    incoming.on("data", take)
    incoming.once("end", () => resolve(Buffer.concat(pieces)))
    incoming.once("error", reject)
  })
}

/**
 * What a schema or a database would drop in silence: a name `__proto__` (schemas of records skip it), the character NUL (some
 * databases cannot hold it), and half a surrogate pair (no UTF-8 can).
 */
function faultsOfWhatWouldBeLost(json: unknown): ProblemFault[] {
  const faults: ProblemFault[] = []
  const open: { value: unknown; at: readonly string[] }[] = [{ value: json, at: [] }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, at } = next
    if (at.length > deepest) throw new ProblemError("malformed")
    if (typeof value === "string") {
      if (!isPlainText(value)) faults.push(faultAt(at, "含有不能保存的字符", "It holds characters that cannot be kept"))
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const place = [...at, key]
        if (key === "__proto__" || !isPlainText(key)) {
          faults.push(faultAt(place, "不是可用的名称", "This name cannot be used"))
        } else open.push({ value: inner, at: place })
      }
    }
  }
  return faults
}

function faultAt(at: readonly string[], zh: string, en: string): ProblemFault {
  return { at: at.join(".") || "body", zh, en }
}

function isPlainText(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text)
}
