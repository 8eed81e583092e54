import type { ResponseOf } from "@plumbline/contract"
import { shallowRef } from "vue"
import { connection } from "../connection/connection.ts"

type Present = ResponseOf<"PUT /assessments/{assessment}/presence">["present"][number]

/** Colleagues who are at work on the open assessment. */
export const present = shallowRef<readonly Present[]>([])

/** Said again this often while someone types; the server forgets it after half a minute. */
const often = 12_000
let said = { criterion: "", at: 0 }

/** Says that one is at work on a criterion; nothing waits for the answer, and nothing is lost without it. */
export function sayPresent(assessment: string, criterion: string): void {
  const now = Date.now()
  if (said.criterion === criterion && now - said.at < often) return
  said = { criterion, at: now }
  void tell(assessment, { criterion })
}

export function sayGone(assessment: string): void {
  if (said.criterion === "") return
  said = { criterion: "", at: 0 }
  void tell(assessment, {})
}

async function tell(assessment: string, body: { criterion?: string }): Promise<void> {
  const result = await connection.request("PUT /assessments/{assessment}/presence", { params: { assessment }, body })
  if (result.ok) present.value = result.body.present
}
