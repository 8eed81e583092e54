import { type DBSchema, type IDBPDatabase, openDB } from "idb"
import type { Draft } from "./draft.ts"
import type { DraftStore } from "./store.ts"

interface OutboxSchema extends DBSchema {
  drafts: {
    key: [person: string, assessment: string, criterion: string]
    value: Draft
    indexes: { assessment: string }
  }
}

/** Drafts in the browser's own database: they outlive closing, reloading and losing the network, on plain http too. */
export async function browserStore(name = "plumbline-outbox"): Promise<DraftStore> {
  const database: IDBPDatabase<OutboxSchema> = await openDB<OutboxSchema>(name, 1, {
    upgrade(created) {
      const drafts = created.createObjectStore("drafts", { keyPath: ["person", "assessment", "criterion"] })
      drafts.createIndex("assessment", "assessment")
    },
    // Another tab wants a newer form of the store: let it go ahead.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  return {
    all: async (person, assessment) =>
      (await database.getAllFromIndex("drafts", "assessment", assessment)).filter((draft) => draft.person === person),
    change: async ({ person, assessment, criterion }, next) => {
      const transaction = database.transaction("drafts", "readwrite", { durability: "strict" })
      const draft = next(await transaction.store.get([person, assessment, criterion]))
      if (draft) await transaction.store.put(draft)
      else await transaction.store.delete([person, assessment, criterion])
      await transaction.done
      return draft
    },
    others: async (person, assessment) =>
      (await database.getAllFromIndex("drafts", "assessment", assessment)).filter((draft) => draft.person !== person)
        .length,
  }
}
