import type { Notice } from "@plumbline/contract"
import type { Locale } from "@plumbline/rubric-core"
import { bold, type Line, line, toned, wrapLine } from "../screen/line.ts"
import type { Say } from "../screen/texts.ts"
import { whenWord } from "../screen/when.ts"
import { padEnd } from "../shell/width.ts"

const whenWidth = 16

/** The inbox as rows, newest first; what is new stands bold after a dot. */
export function inboxLines(
  notices: readonly Notice[],
  {
    width,
    now,
    locale,
    say,
  }: { readonly width: number; readonly now: Date; readonly locale: Locale; readonly say: Say },
): Line[] {
  if (notices.length === 0) return [line(say("emptyInbox"))]
  return notices.flatMap((notice) => {
    const isNew = notice.readAt === undefined
    const when = padEnd(whenWord(notice.at, now, locale), whenWidth)
    const words = notice[locale]
    const whole = line(isNew ? "• " : "  ", toned("quiet", when), isNew ? bold(words) : words)
    return wrapLine(whole, width, whenWidth + 2)
  })
}
