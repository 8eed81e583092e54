import type { RouteName } from "@plumbline/contract"
import { problems } from "@plumbline/contract"
import { routes } from "@plumbline/contract/schema"
import { z } from "zod"

interface RouteShape {
  readonly body?: z.ZodType
  readonly ifMatch?: true
  readonly response: z.ZodType
  /** The media type of what is answered, where that is no JSON. */
  readonly file?: string
}

const problem = { $ref: "#/components/responses/Problem" }

/** The OpenAPI 3.1 document of the contract's own schemas, so that it cannot say anything else than the routes do. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const name of Object.keys(routes) as RouteName[]) {
    const [method = "", path = ""] = name.split(" ")
    paths[`/api${path}`] = { ...paths[`/api${path}`], [method.toLowerCase()]: operationOf(method, path, routes[name]) }
  }
  return {
    openapi: "3.1.0",
    info: { title: "Plumbline 准绳", version: "0.1.0" },
    paths,
    security: [{ cookie: [] }, { bearer: [] }],
    components: {
      securitySchemes: {
        cookie: { type: "apiKey", in: "cookie", name: "better-auth.session_token" },
        bearer: { type: "http", scheme: "bearer" },
      },
      responses: { Problem: { description: `Problem details (RFC 9457); codes: ${Object.keys(problems).join(", ")}` } },
    },
  }
}

function operationOf(method: string, path: string, { body, ifMatch, file, response }: RouteShape): object {
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }))
  const version = { name: "If-Match", in: "header", required: true, schema: { type: "string" } }
  const key = { name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", maxLength: 128 } }
  return {
    parameters: [...params, ...(ifMatch ? [version] : []), ...(method === "GET" ? [] : [key])],
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: z.toJSONSchema(body, { io: "input" }) } },
      },
    }),
    responses: {
      200: { description: "OK", content: { [file ?? "application/json"]: { schema: z.toJSONSchema(response) } } },
      default: problem,
    },
  }
}
