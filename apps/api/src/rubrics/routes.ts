import { type Handlers, StoredJson } from "../server/mount.ts"
import { rubricBytes } from "./store.ts"

export const rubricHandlers: Pick<Handlers, "GET /rubrics" | "GET /rubrics/{digest}"> = {
  "GET /rubrics": async (_, { database }) => {
    const rubrics = await database.reads
      .selectFrom("rubrics")
      .select(["digest", "id", "title", "year"])
      .orderBy("year", "desc")
      .orderBy("id")
      .execute()
    return { body: { rubrics } }
  },

  "GET /rubrics/{digest}": async ({ params }, { database }) => ({
    body: new StoredJson(await rubricBytes(database.reads, params.digest)),
    immutable: true,
  }),
}
