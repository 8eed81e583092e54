import type { Evidence } from "@plumbline/contract"
import type { Locale } from "@plumbline/rubric-core"
import { useState } from "react"
import type { Review } from "../review/review.ts"
import type { Say } from "../screen/texts.ts"
import type { Shell } from "../shell/shell.ts"
import { hasOpener, openWithSystem, saveCopy } from "./hand-over.ts"

export interface EvidenceSitting {
  readonly notice: string
  /** Opens a file with the system's own program; where there is none, saves it. */
  readonly open: (file: Evidence) => void
  readonly save: (file: Evidence) => void
}

/** Fetching a file, and what is done with it; the screen says where it is. */
export function useEvidence(
  review: Review,
  { folder, env }: Pick<Shell, "folder" | "env">,
  locale: Locale,
  say: Say,
): EvidenceSitting {
  const [notice, setNotice] = useState("")

  const saved = async (path: string, { name }: Evidence): Promise<string> => {
    try {
      return say("savedTo", { path: await saveCopy(path, name, folder) })
    } catch (error) {
      return `⚑ ${say("notSaved", { folder, why: error instanceof Error ? error.message : String(error) })}`
    }
  }
  const opened = async (path: string, file: Evidence): Promise<string> => {
    if (hasOpener(env) && (await openWithSystem(path, env))) return say("opened", { path })
    return say("noOpener") + (await saved(path, file))
  }
  const fetch = async (file: Evidence, then: (path: string, file: Evidence) => Promise<string>): Promise<void> => {
    const { name } = file
    setNotice(say("fetching", { name }))
    const kept = await review.file(file)
    setNotice(kept.ok ? await then(kept.value, file) : `⚑ ${say("notFetched", { name, why: kept[locale] })}`)
  }
  return { notice, open: (file) => void fetch(file, opened), save: (file) => void fetch(file, saved) }
}
