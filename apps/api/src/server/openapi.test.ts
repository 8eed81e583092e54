import { routes } from "@plumbline/contract/schema"
import { expect, it } from "vitest"
import { startTestServer } from "../testing/server.ts"

it("the routes describe themselves, each with its parameters, body and answer", async () => {
  const server = await startTestServer()
  const response = await server.send("GET", "/api/openapi.json")
  const document: { openapi: string; paths: Record<string, Record<string, Record<string, unknown>>> } = JSON.parse(
    await response.text(),
  )
  expect(document.openapi).toBe("3.1.0")
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/^\/api/, "")}`),
  )
  expect(described.sort()).toEqual(Object.keys(routes).sort())
  const put = document.paths["/api/assessments/{assessment}/answers/{criterion}"]?.["put"]
  expect(put?.["parameters"]).toEqual([
    expect.objectContaining({ name: "assessment", in: "path" }),
    expect.objectContaining({ name: "criterion", in: "path" }),
    expect.objectContaining({ name: "If-Match", in: "header", required: true }),
    expect.objectContaining({ name: "Idempotency-Key", in: "header", required: false }),
  ])
  expect(JSON.stringify(put?.["requestBody"])).toContain('"grounds"')
  await server.stop()
})
