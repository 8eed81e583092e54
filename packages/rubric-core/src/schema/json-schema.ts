import { z } from "zod"
import { rubricSchema } from "./rubric.ts"

/** The JSON Schema (draft 2020-12) of a rubric, for editors. References between parts are checked by `parseRubric` alone. */
export function rubricJsonSchema(): z.core.JSONSchema.BaseSchema {
  const { properties, ...schema } = z.toJSONSchema(rubricSchema, { target: "draft-2020-12" })
  return { title: "Plumbline rubric", ...schema, properties: { $schema: { type: "string" }, ...properties } }
}
