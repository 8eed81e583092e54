import type { Locale } from "@plumbline/rubric-core"
import { verdictSpans } from "../criterion/verdict.ts"
import type { CriterionReading } from "../review/reading.ts"
import { blank, bold, type Line, line, wrapLine } from "../screen/line.ts"
import type { Say } from "../screen/texts.ts"
import { settlementChoices } from "./settlement.ts"

/** What the lead chooses from, by number. */
export function settleLines(reading: CriterionReading, width: number, locale: Locale, say: Say): Line[] {
  return [
    ...wrapLine(line(reading.criterion.words.replace(/\n/g, " ")), width),
    blank,
    line(bold(say("settleTitle"))),
    ...settlementChoices(reading, say).flatMap(({ name, changes }, index) => {
      const said =
        changes.length === 0 && name === say("asFilledIn") ? [] : verdictSpans(reading.criterion, changes, locale, say)
      return wrapLine(line(bold(`  ${index + 1}  `), `${name}${said.length > 0 ? "：" : ""}`, ...said), width, 5)
    }),
  ]
}
