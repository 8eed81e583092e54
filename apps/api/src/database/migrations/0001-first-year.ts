import { type Kysely, sql } from "kysely"

/** People, units, rubrics, a year and its assessments, with their audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema
  await schema
    .createTable("settings")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute()
  await schema
    .createTable("units")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("code", "text", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("fields", "text", (column) => column.notNull())
    .execute()
  await schema
    .createTable("people")
    .addColumn("id", "text", (column) => column.primaryKey().references("user.id"))
    .addColumn("username", "text", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) =>
      column.notNull().check(sql`role in ('administrator', 'reviewer', 'county', 'auditor')`),
    )
    .addColumn("unit", "text", (column) => column.references("units.id"))
    .addColumn("part", "text", (column) => column.check(sql`part in ('filler', 'confirmer')`))
    .addCheckConstraint("county_people_have_a_unit", sql`role <> 'county' or unit is not null`)
    .execute()
  await schema
    .createTable("rubrics")
    .addColumn("digest", "text", (column) => column.primaryKey())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("bytes", "text", (column) => column.notNull())
    .execute()
  await schema
    .createTable("cycles")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("digest", "text", (column) => column.notNull().references("rubrics.digest"))
    .addColumn("periodFrom", "text", (column) => column.notNull())
    .addColumn("periodTo", "text", (column) => column.notNull())
    .addColumn("fillingEnds", "text")
    .execute()
  await assessmentTables(db)
  await auditTables(db)
}

async function assessmentTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("assessments")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("cycle", "text", (column) => column.notNull().references("cycles.id"))
    .addColumn("unit", "text", (column) => column.notNull().references("units.id"))
    .addColumn("state", "text", (column) =>
      column
        .notNull()
        .check(
          sql`state in ('draft', 'submitted', 'inReview', 'verified', 'decided', 'published', 'appealed', 'closed')`,
        ),
    )
    .addColumn("changedAt", "text")
    .addUniqueConstraint("one_assessment_a_unit_and_cycle", ["cycle", "unit"])
    .execute()
  await schema
    .createTable("reviewers")
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("person", "text", (column) => column.notNull().references("people.id"))
    .addColumn("lead", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("reviewers_key", ["assessment", "person"])
    .execute()
  await schema
    .createTable("answers")
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("criterion", "text", (column) => column.notNull())
    .addColumn("facts", "text", (column) => column.notNull())
    .addColumn("grounds", "text", (column) => column.notNull())
    .addColumn("lists", "text")
    .addColumn("version", "integer", (column) => column.notNull().check(sql`version > 0`))
    .addColumn("changedAt", "text", (column) => column.notNull())
    .addColumn("changedBy", "text", (column) => column.notNull().references("people.id"))
    .addColumn("onBehalf", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("answers_key", ["assessment", "criterion"])
    .execute()
  await schema
    .createTable("marks")
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("criterion", "text", (column) => column.notNull())
    .addColumn("reviewer", "text", (column) => column.notNull().references("people.id"))
    .addColumn("settled", "integer", (column) => column.notNull())
    .addColumn("verdict", "text", (column) => column.notNull().check(sql`verdict in ('agreed', 'changed')`))
    .addColumn("changes", "text", (column) => column.notNull())
    .addColumn("sawVersion", "integer", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().check(sql`version > 0`))
    .addColumn("changedAt", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("marks_key", ["assessment", "criterion", "reviewer", "settled"])
    .execute()
  await schema
    .createTable("adjustments")
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("criterion", "text", (column) => column.notNull())
    .addColumn("points", "text")
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull().check(sql`version > 0`))
    .addColumn("changedBy", "text", (column) => column.notNull().references("people.id"))
    .addColumn("changedAt", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("adjustments_key", ["assessment", "criterion"])
    .execute()
  await schema
    .createTable("steps")
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("stateBefore", "text", (column) => column.notNull())
    .addColumn("stateAfter", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull().references("people.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("layer", "text")
    .addColumn("fingerprint", "text")
    .addColumn("sheet", "text")
    .addPrimaryKeyConstraint("steps_key", ["assessment", "sequence"])
    .execute()
  await schema
    .createTable("remarks")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("assessment", "text", (column) => column.notNull().references("assessments.id"))
    .addColumn("criterion", "text")
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull().references("people.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .execute()
}

async function auditTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("auditHeads")
    .addColumn("chain", "text", (column) => column.primaryKey())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute()
  await schema
    .createTable("audit")
    .addColumn("chain", "text", (column) => column.notNull().references("auditHeads.chain"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("audit_key", ["chain", "sequence"])
    .execute()
}
