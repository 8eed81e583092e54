import type { ProblemFault } from "@plumbline/contract"
import type { Context } from "hono"
import type { z } from "zod"
import { faultsOf } from "./faults.ts"
import { ProblemError } from "./problem-error.ts"

const deepest = 32

/** The body of a request, of the shape that its route asks for, or a problem that names each fault at its place. */
export async function jsonBody(context: Context, schema: z.ZodType): Promise<unknown> {
  const json = await readJson(context)
  const lost = faultsOfWhatWouldBeLost(json)
  if (lost.length > 0) throw new ProblemError("invalid", { faults: lost })
  const parsed = schema.safeParse(json, { reportInput: true })
  if (!parsed.success) throw new ProblemError("invalid", { faults: faultsOf(parsed.error) })
  return parsed.data
}

async function readJson({ req }: Context): Promise<unknown> {
  const type = req.header("content-type") ?? ""
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    const detail = "请求应为 application/json。 / The request must be application/json."
    throw new ProblemError("malformed", { detail })
  }
  const bytes = await req.arrayBuffer()
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    throw new ProblemError("malformed")
  }
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
