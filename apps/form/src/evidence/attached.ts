import type { Evidence, Problem } from "@plumbline/contract"
import { shallowReactive, shallowRef, type ShallowRef } from "vue"
import { connection } from "../connection/connection.ts"

/** A file on its way, or one that was not taken. */
export interface Sending {
  readonly criterion: string
  readonly name: string
  /** 0 to 1. */
  readonly done: number
  /** Why it was not taken; still on its way without. */
  readonly fault?: Problem | "unreachable"
  readonly stop: () => void
}

/** The evidence of one assessment: what is attached, and what is on its way. */
export interface Attached {
  readonly list: Readonly<ShallowRef<readonly Evidence[]>>
  /** By a number of its own. */
  readonly sending: ReadonlyMap<number, Sending>
  readonly received: (list: readonly Evidence[]) => void
  readonly attach: (criterion: string, files: Iterable<File>) => void
  readonly dismiss: (key: number) => void
  /** Answers the problem where it could not be taken off. */
  readonly takeOff: (id: string) => Promise<Problem | "unreachable" | undefined>
}

export function attachedTo(assessment: string, initial: readonly Evidence[]): Attached {
  const list = shallowRef(initial)
  const sending = shallowReactive(new Map<number, Sending>())
  let last = 0

  function change(key: number, changed: Partial<Sending>): void {
    const now = sending.get(key)
    if (now) sending.set(key, { ...now, ...changed })
  }

  async function send(criterion: string, file: File): Promise<void> {
    const key = (last += 1)
    const stopping = new AbortController()
    const stop = (): void => {
      stopping.abort()
      sending.delete(key)
    }
    sending.set(key, { criterion, name: file.name, done: 0, stop })
    // Only whoever attaches something loads what sends it.
    const { upload } = await import("./upload.ts")
    const sent = await upload({
      assessment,
      criterion,
      file,
      signal: stopping.signal,
      onProgress: (done) => change(key, { done }),
    })
    if ("fault" in sent) return change(key, { fault: sent.fault })
    sending.delete(key)
    if (!list.value.some(({ id }) => id === sent.evidence.id)) list.value = [...list.value, sent.evidence]
  }

  return {
    list,
    sending,
    received: (fresh) => {
      list.value = fresh
    },
    attach: (criterion, files) => {
      for (const file of files) void send(criterion, file)
    },
    dismiss: (key) => sending.delete(key),
    async takeOff(evidence) {
      const params = { assessment, evidence }
      const result = await connection.request("DELETE /assessments/{assessment}/evidence/{evidence}", { params })
      if (!result.ok && (result.offline || result.problem.code !== "notFound")) {
        return result.offline ? "unreachable" : result.problem
      }
      list.value = list.value.filter(({ id }) => id !== evidence)
      return undefined
    },
  }
}
