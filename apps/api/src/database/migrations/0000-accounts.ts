import { type Kysely, sql } from "kysely"

/**
 * The tables of better-auth 1.7 with its user name plugin, as its generator makes them for SQLite. A test fails
 * when a new version wants more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const date = sql`date`
  await schema
    .createTable("user")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull().unique())
    .addColumn("emailVerified", "integer", (column) => column.notNull())
    .addColumn("image", "text")
    .addColumn("createdAt", date, (column) => column.notNull())
    .addColumn("updatedAt", date, (column) => column.notNull())
    .addColumn("username", "text", (column) => column.unique())
    .addColumn("displayUsername", "text")
    .execute()
  await schema
    .createTable("session")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("expiresAt", date, (column) => column.notNull())
    .addColumn("token", "text", (column) => column.notNull().unique())
    .addColumn("createdAt", date, (column) => column.notNull())
    .addColumn("updatedAt", date, (column) => column.notNull())
    .addColumn("ipAddress", "text")
    .addColumn("userAgent", "text")
    .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .execute()
  await schema
    .createTable("account")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("accountId", "text", (column) => column.notNull())
    .addColumn("providerId", "text", (column) => column.notNull())
    .addColumn("userId", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("accessToken", "text")
    .addColumn("refreshToken", "text")
    .addColumn("idToken", "text")
    .addColumn("accessTokenExpiresAt", date)
    .addColumn("refreshTokenExpiresAt", date)
    .addColumn("scope", "text")
    .addColumn("password", "text")
    .addColumn("createdAt", date, (column) => column.notNull())
    .addColumn("updatedAt", date, (column) => column.notNull())
    .execute()
  await schema
    .createTable("verification")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("identifier", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("expiresAt", date, (column) => column.notNull())
    .addColumn("createdAt", date, (column) => column.notNull())
    .addColumn("updatedAt", date, (column) => column.notNull())
    .execute()
  await schema.createIndex("session_userId_idx").on("session").column("userId").execute()
  await schema.createIndex("account_userId_idx").on("account").column("userId").execute()
  await schema.createIndex("verification_identifier_idx").on("verification").column("identifier").execute()
}
