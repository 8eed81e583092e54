import type { Locale } from "@plumbline/rubric-core"
import { useWindowSize } from "ink"
import { type ReactElement, useState } from "react"
import type { Review } from "../review/review.ts"
import { useKeys } from "../screen/keys.tsx"
import { bold, line, spread, toned, wrapLine } from "../screen/line.ts"
import { bodyRows, ScreenFrame } from "../screen/ScreenFrame.tsx"
import { showRow } from "../screen/show-row.ts"
import type { Say } from "../screen/texts.ts"
import type { Shell } from "../shell/shell.ts"
import { evidenceLines } from "./evidence-lines.ts"
import { useEvidence } from "./use-evidence.ts"

interface EvidenceProps {
  readonly review: Review
  /** The place of the criterion. */
  readonly at: number
  readonly shell: Pick<Shell, "folder" | "env">
  readonly locale: Locale
  readonly say: Say
  readonly onBack: () => void
}

const keys = {
  zh: "o 打开  s 存到当前文件夹  ↑↓ 选择  q 返回",
  en: "o open  s save to the working folder  ↑↓ choose  q back",
} as const

/** The files behind one answer, to be opened or saved. */
export function EvidenceScreen({ review, at, shell, locale, say, onBack }: EvidenceProps): ReactElement {
  const { columns, rows } = useWindowSize()
  const [chosen, setChosen] = useState(0)
  const { id, number, words } = review.reading.criteria[at]?.criterion ?? { id: "", number: "", words: "" }
  const files = review.data.evidence.filter(({ criterion }) => criterion === id)
  const { notice, open, save } = useEvidence(review, shell, locale, say)
  const file = files[chosen]

  useKeys((input, key) => {
    if (key.escape || input === "q") return onBack()
    if (key.upArrow || input === "k") return setChosen(Math.max(0, chosen - 1))
    if (key.downArrow || input === "j") return setChosen(Math.max(0, Math.min(files.length - 1, chosen + 1)))
    if (file && (key.return || input === "o")) return open(file)
    if (file && input === "s") return save(file)
  })
  const title = line(bold(`（${number}）`), bold(say("evidence")), toned("quiet", `  ${words.replace(/\s+/g, " ")}`))
  const head = [spread(title, line(toned("quiet", review.data.assessment.unit.name)), columns)]
  // A path is never cut: whoever looks for the file needs all of it.
  const foot = [
    ...wrapLine(line(toned("ask", notice === "" ? " " : notice)), columns),
    line(toned("quiet", keys[locale])),
  ]
  const { lines, row } = evidenceLines({ files, chosen, width: columns, locale, say })
  const from = showRow(row, lines.length, bodyRows(rows, head.length, foot.length, 0))
  return <ScreenFrame head={head} body={lines} from={Math.max(0, from)} foot={foot} />
}
