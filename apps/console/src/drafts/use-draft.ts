import { type Draft, formatEtag } from "@plumbline/contract"
import type { Rubric } from "@plumbline/rubric-core"
import { useQueryClient } from "@tanstack/vue-query"
import { computed, type ComputedRef, onBeforeUnmount, onMounted, type Ref, ref, shallowRef } from "vue"
import { sentencesOf } from "../connection/fault.ts"
import { problemOf, useServer } from "../connection/server.ts"
import { useConsoleText } from "../language/texts.ts"
import { edited, historyOf, redone, undone } from "./history.ts"
import { draftsKey } from "./use-drafts.ts"

export type SaveState = "saved" | "unsaved" | "saving" | "offline" | "stale" | "refused"

/** A draft that is open for editing: what is written, whether it is saved, and the way back. */
export interface OpenDraft {
  readonly rubric: ComputedRef<Rubric>
  /** As the server last knew it, with what it says against it. */
  readonly record: Ref<Draft>
  readonly state: Ref<SaveState>
  /** Why the server would not save it. */
  readonly reason: Ref<string>
  readonly canEdit: ComputedRef<boolean>
  readonly canUndo: ComputedRef<boolean>
  readonly canRedo: ComputedRef<boolean>
  /** `place` names where somebody types, so that a word is one step of undo. */
  edit(change: (rubric: Rubric) => Rubric, place?: string): void
  undo(): void
  redo(): void
  /** Saves at once what is not saved yet. */
  flush(): Promise<void>
  /** After somebody else has saved: go on from theirs, or save this one over it as the next version. */
  takeTheirs(): void
  keepMine(): void
  /** Goes on from an older version, saved once more. Throws what the server says against it. */
  restore(version: number): Promise<void>
  /** Puts the draft away. */
  discard(): Promise<void>
}

const pause = 700
const again = 5_000
const rest = 1_500

export function useDraft(opened: Draft): OpenDraft {
  const server = useServer()
  const queries = useQueryClient()
  const { locale } = useConsoleText()
  const record = shallowRef(opened)
  const history = shallowRef(historyOf(rubricOf(opened)))
  const state = ref<SaveState>("saved")
  const reason = ref("")
  let saved = history.value.now
  let editedAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | undefined

  const canEdit = computed(() => record.value.published === undefined && record.value.discardedAt === undefined)

  /** The version that this page goes on from. */
  const seen = (): string => formatEtag(record.value.epoch, record.value.version)

  function later(ms = pause): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  function show(next: typeof history.value): void {
    history.value = next
    if (state.value === "stale") return
    state.value = next.now === saved ? "saved" : "unsaved"
    if (next.now !== saved) later()
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    // One request at a time: the next one needs the version that this one answers.
    if (sending) {
      await sending
      return flush()
    }
    if (history.value.now === saved || state.value === "stale") return
    sending = send(history.value.now).finally(() => (sending = undefined))
    await sending
  }

  async function send(rubric: Rubric): Promise<void> {
    state.value = "saving"
    try {
      const answer = await server.request("PUT /drafts/{draft}", {
        params: { draft: record.value.id },
        ifMatch: seen(),
        body: { rubric: { ...rubric } },
      })
      record.value = answer
      saved = rubric
      state.value = history.value.now === saved ? "saved" : "unsaved"
      if (history.value.now !== saved) later()
      void queries.invalidateQueries({ queryKey: draftsKey })
    } catch (error) {
      refuse(error)
    }
  }

  function refuse(error: unknown): void {
    const problem = problemOf(error)
    if (!problem) {
      state.value = "offline"
      later(again)
    } else if (problem.code === "stale") {
      state.value = "stale"
    } else {
      state.value = "refused"
      reason.value = sentencesOf(error, locale.value).join(" ")
    }
  }

  function accept(answer: Draft): void {
    record.value = answer
    saved = rubricOf(answer)
    history.value = edited(history.value, saved)
    state.value = "saved"
  }

  async function resolve(choose: (answer: Draft) => void): Promise<void> {
    try {
      choose(await server.request("GET /drafts/{draft}", { params: { draft: record.value.id } }))
    } catch (error) {
      reason.value = sentencesOf(error, locale.value).join(" ")
    }
  }

  const leave = (event: BeforeUnloadEvent): void => {
    if (state.value === "saved") return
    event.preventDefault()
    void flush()
  }
  onMounted(() => addEventListener("beforeunload", leave))
  onBeforeUnmount(() => {
    removeEventListener("beforeunload", leave)
    void flush()
  })

  return {
    rubric: computed(() => history.value.now),
    record,
    state,
    reason,
    canEdit,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    edit(change, place) {
      if (!canEdit.value) return
      // After a rest the next word is a step of its own.
      const rested = Date.now() - editedAt > rest
      editedAt = Date.now()
      const before = rested ? { ...history.value, place: undefined } : history.value
      show(edited(before, change(history.value.now), place))
    },
    undo: () => show(undone(history.value)),
    redo: () => show(redone(history.value)),
    flush,
    async restore(version) {
      await flush()
      const params = { draft: record.value.id }
      accept(await server.request("PUT /drafts/{draft}/restored", { params, ifMatch: seen(), body: { version } }))
      await queries.invalidateQueries({ queryKey: draftsKey })
    },
    async discard() {
      await flush()
      await server.request("DELETE /drafts/{draft}", { params: { draft: record.value.id }, ifMatch: seen() })
      saved = history.value.now
      state.value = "saved"
      await queries.invalidateQueries({ queryKey: draftsKey })
    },
    takeTheirs: () => void resolve(accept),
    keepMine: () =>
      void resolve((answer) => {
        record.value = answer
        saved = rubricOf(answer)
        state.value = "unsaved"
        void flush()
      }),
  }
}

/** The server checked its shape; only what is still empty in it is not of the type, and no editor minds that. */
function rubricOf({ rubric }: Draft): Rubric {
  return rubric as unknown as Rubric
}
