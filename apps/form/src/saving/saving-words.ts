import type { Locale } from "@plumbline/rubric-core"
import { timeOf } from "../language/moment.ts"
import type { FormText } from "../language/text.ts"
import type { Saving } from "./saving.ts"

/** The words of a state of saving; `count` criteria share it. */
export function savingWords(saving: Saving, count: number, text: FormText["text"], locale: Locale): string {
  switch (saving.kind) {
    case "saved":
      return saving.at ? text("saving.saved", { time: timeOf(saving.at, locale) }) : text("saving.allSaved")
    case "kept":
      return count > 1 ? text("saving.keptCount", { count }) : text("saving.kept")
    case "clash":
      return count > 1 ? text("saving.clashCount", { count }) : text("saving.clash")
    default:
      return text(`saving.${saving.kind}`)
  }
}
