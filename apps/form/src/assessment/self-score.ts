import {
  checkFact,
  compile,
  type Fact,
  factsFromDraft,
  type FactValue,
  live,
  type LiveScore,
  type Profile,
  type Rubric,
  type ScoreSheet,
} from "@plumbline/rubric-core"
import { dequal } from "dequal/lite"

type Drafts = Readonly<Record<string, unknown>>

/** The self-assessed score of an open form: follows drafts, of which only whole answers count. */
export interface SelfScore {
  readonly sheet: ScoreSheet
  /** Whole answers only, by fact. */
  readonly facts: Readonly<Record<string, FactValue>>
  /** Takes the drafts of one criterion as they are now; answers whether anything that counts has changed. */
  readonly follow: (facts: readonly Fact[], drafts: Drafts) => boolean
}

/** Opens the score of one unit from all drafts. Only what changes later is scored again. */
export function selfScore(rubric: Rubric, profile: Profile, drafts: Drafts): SelfScore {
  const given = new Map<string, FactValue>(Object.entries(factsFromDraft(rubric, drafts)))
  const open: LiveScore = live(compile(rubric), { profile, facts: Object.fromEntries(given) })

  function follow(facts: readonly Fact[], now: Drafts): boolean {
    let changed = false
    for (const fact of facts) {
      const value = answerOf(fact, now[fact.id])
      if (dequal(given.get(fact.id), value)) continue
      if (value === undefined) given.delete(fact.id)
      else given.set(fact.id, value)
      open.set(fact.id, value)
      changed = true
    }
    return changed
  }

  return {
    get sheet() {
      return open.sheet
    },
    get facts() {
      return Object.fromEntries(given)
    },
    follow,
  }
}

function answerOf(fact: Fact, draft: unknown): FactValue | undefined {
  return isAnswer(fact, draft) ? draft : undefined
}

function isAnswer(fact: Fact, draft: unknown): draft is FactValue {
  return draft !== undefined && checkFact(fact, draft) === undefined
}
