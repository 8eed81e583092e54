import { z } from "zod"
import { measureSchema } from "../measure/schema.ts"
import { rateSchema } from "../rate/schema.ts"
import type { ClauseNode, Group, MovingClause, VetoClause } from "../rubric/clause.ts"
import { factCondition, when } from "./condition.ts"
import { decimalPoints, id, span } from "./parts.ts"

const common = {
  kind: z.literal("clause"),
  id,
  measure: measureSchema,
  when: when.exactOptional(),
  unless: factCondition.exactOptional(),
  evidence: z.boolean().exactOptional(),
  says: span,
}

const movingClause = z.strictObject({
  ...common,
  effect: z.enum(["deduct", "add", "set"]),
  rate: rateSchema,
  cap: decimalPoints.exactOptional(),
}) satisfies z.ZodType<MovingClause>

const vetoClause = z.strictObject({
  ...common,
  effect: z.literal("veto"),
  scope: z.enum(["criterion", "item", "section", "total"]),
}) satisfies z.ZodType<VetoClause>

const group: z.ZodType<Group> = z.strictObject({
  kind: z.literal("group"),
  id,
  combine: z.enum(["sum", "highest"]),
  cap: decimalPoints.exactOptional(),
  says: span.exactOptional(),
  get members() {
    return z.array(clauseNode).min(1)
  },
})

export const clauseNode: z.ZodType<ClauseNode> = z.union([
  z.discriminatedUnion("effect", [movingClause, vetoClause]),
  group,
])
