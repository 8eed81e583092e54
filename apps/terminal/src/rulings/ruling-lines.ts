import { dayOf, type Ruling } from "@plumbline/contract"
import { type Line, line, toned, wrapLine } from "../screen/line.ts"
import type { CriterionView } from "../criterion/view.ts"

/** What the centre has said about the words of this criterion (口径): the question, the answer, by whom and on which day. */
export function rulingLines(rulings: readonly Ruling[], { reading, width, say }: CriterionView): Line[] {
  return rulings
    .filter(({ criterion }) => criterion === reading.criterion.id)
    .flatMap(({ question, answer, answeredBy = "", answeredAt }) => {
      const asked = line(toned("accent", `│ ${say("ruling")}  `), toned("quiet", inOneLine(question)))
      const about = answeredAt === undefined ? "" : `  —— ${answeredBy} ${dayOf(answeredAt)}`
      const answered =
        answer === undefined ? [toned("ask", say("rulingWaits"))] : [{ text: inOneLine(answer) }, toned("quiet", about)]
      return [...wrapLine(asked, width, 2), ...wrapLine(line("  ", ...answered), width, 2)]
    })
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ")
}
