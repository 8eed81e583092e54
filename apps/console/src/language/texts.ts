import { type SameKeys, type Text, useText } from "@plumbline/ui"
import * as appeals from "../appeals/texts.ts"
import * as assessment from "../assessment/texts.ts"
import * as board from "../board/texts.ts"
import * as corrigendum from "../corrigendum/texts.ts"
import * as criterion from "../criterion/texts.ts"
import * as cycle from "../cycle/texts.ts"
import * as decision from "../decision/texts.ts"
import * as drafts from "../drafts/texts.ts"
import * as inbox from "../inbox/texts.ts"
import * as palette from "../palette/texts.ts"
import * as people from "../people/texts.ts"
import * as proof from "../proof/texts.ts"
import * as publish from "../publish/texts.ts"
import * as results from "../results/texts.ts"
import * as reviewers from "../reviewers/texts.ts"
import * as rubric from "../rubric/texts.ts"
import * as rulings from "../rulings/texts.ts"
import * as session from "../session/texts.ts"
import * as shell from "../shell/texts.ts"
import * as windows from "../windows/texts.ts"

/** Texts of the console by topic. Chinese leads, English follows key by key. */
export const zh = {
  shell: shell.zh,
  session: session.zh,
  board: board.zh,
  cycle: cycle.zh,
  appeals: appeals.zh,
  assessment: assessment.zh,
  corrigendum: corrigendum.zh,
  criterion: criterion.zh,
  decision: decision.zh,
  drafts: drafts.zh,
  proof: proof.zh,
  publish: publish.zh,
  results: results.zh,
  reviewers: reviewers.zh,
  rubric: rubric.zh,
  rulings: rulings.zh,
  people: people.zh,
  inbox: inbox.zh,
  palette: palette.zh,
  windows: windows.zh,
} as const

export const en: SameKeys<typeof zh> = {
  shell: shell.en,
  session: session.en,
  board: board.en,
  cycle: cycle.en,
  appeals: appeals.en,
  assessment: assessment.en,
  corrigendum: corrigendum.en,
  criterion: criterion.en,
  decision: decision.en,
  drafts: drafts.en,
  proof: proof.en,
  publish: publish.en,
  results: results.en,
  reviewers: reviewers.en,
  rubric: rubric.en,
  rulings: rulings.en,
  people: people.en,
  inbox: inbox.en,
  palette: palette.en,
  windows: windows.en,
}

/** Texts of a console component. */
export const useConsoleText = (): Text<typeof zh> => useText<typeof zh>()
