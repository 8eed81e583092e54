import { type Handlers, StoredJson } from "../server/mount.ts"
import { rubricBytes, rubricLines } from "./store.ts"

export const rubricHandlers: Pick<Handlers, "GET /rubrics" | "GET /rubrics/{digest}"> = {
  "GET /rubrics": async (_, { database }) => ({ body: { rubrics: await rubricLines(database.reads) } }),

  "GET /rubrics/{digest}": async ({ params }, { database }) => ({
    body: new StoredJson(await rubricBytes(database.reads, params.digest)),
    immutable: true,
  }),
}
