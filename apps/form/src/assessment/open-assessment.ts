import type { AnswerChange, Draft, Outbox, ServerAnswer } from "@plumbline/client/outbox"
import { type AnswerBody, type Assessment, type Evidence, may, type Person, type Ruling } from "@plumbline/contract"
import {
  type Contradiction,
  contradictions,
  type Criterion,
  criteriaOf,
  type CriterionScore,
  type Missing,
  type Profile,
  readiness,
  type Rubric,
  type ScoreSheet,
} from "@plumbline/rubric-core"
import {
  computed,
  type ComputedRef,
  inject,
  type InjectionKey,
  provide,
  shallowReactive,
  shallowRef,
  type ShallowRef,
} from "vue"
import type { Attached } from "../evidence/attached.ts"
import { type Saving, savingOf } from "../saving/saving.ts"
import { selfScore } from "./self-score.ts"

/** Everything the pages of one assessment share. */
export interface OpenAssessment {
  readonly rubric: Rubric
  readonly person: Person
  readonly assessment: ShallowRef<Assessment>
  readonly sheet: Readonly<ShallowRef<ScoreSheet>>
  readonly criteria: readonly Criterion[]
  /** Answers by the criterion's id, with every edit made here. */
  readonly bodies: Readonly<Record<string, AnswerBody>>
  readonly savings: Readonly<Record<string, Saving>>
  readonly missing: ComputedRef<readonly Missing[]>
  readonly contradictions: ComputedRef<readonly Contradiction[]>
  readonly mayAnswer: ComputedRef<boolean>
  readonly durable: Readonly<ShallowRef<boolean>>
  readonly outbox: Outbox
  readonly attached: Attached
  /** What the centre has said about the words, and what this unit has asked. */
  readonly rulings: ShallowRef<readonly Ruling[]>
  readonly scoreOf: (criterion: string) => CriterionScore | undefined
  readonly give: (criterion: string, change: AnswerChange) => void
  readonly draftOf: (criterion: string) => Draft | undefined
  readonly serverOf: (criterion: string) => ServerAnswer | undefined
  /** Called by the outbox whenever something has changed. */
  readonly refresh: (criterion?: string) => void
}

/** Ties an assessment, its rubric and its outbox into one reactive whole. The outbox must have been opened and have received. */
export function openAssessment(parts: {
  readonly rubric: Rubric
  readonly assessment: Assessment
  readonly person: Person
  readonly outbox: Outbox
  readonly attached: Attached
  readonly rulings: readonly Ruling[]
}): OpenAssessment {
  const { rubric, person, outbox, attached } = parts
  const assessment = shallowRef(parts.assessment)
  const criteria = criteriaOf(rubric)
  const bodies = shallowReactive<Record<string, AnswerBody>>({})
  const savings = shallowReactive<Record<string, Saving>>({})
  const durable = shallowRef(outbox.durable)
  for (const { id } of criteria) {
    bodies[id] = outbox.body(id)
    savings[id] = savingOf(outbox, id)
  }

  const profile = profileOf(parts.assessment)
  const drafts = Object.assign({}, ...Object.values(bodies).map(({ facts }) => facts))
  const score = selfScore(rubric, profile, drafts)
  const sheet = shallowRef(score.sheet)
  const scores = computed(() => new Map(sheet.value.criteria.map((criterion) => [criterion.id, criterion])))

  function refreshOne({ id, facts }: Criterion): boolean {
    const body = outbox.body(id)
    bodies[id] = body
    const saving = savingOf(outbox, id)
    if (!isSameSaving(savings[id], saving)) savings[id] = saving
    return score.follow(facts, body.facts)
  }

  function refresh(id?: string): void {
    durable.value = outbox.durable
    const concerned = id === undefined ? criteria : criteria.filter((criterion) => criterion.id === id)
    const changed = concerned.filter(refreshOne)
    if (changed.length > 0) sheet.value = score.sheet
  }

  return {
    rubric,
    person,
    assessment,
    sheet,
    criteria,
    bodies,
    savings,
    durable,
    outbox,
    attached,
    rulings: shallowRef(parts.rulings),
    missing: computed(() => {
      const grounds = Object.fromEntries(Object.entries(bodies).map(([id, body]) => [id, body.grounds]))
      return readiness(sheet.value, { grounds, evidence: countsOf(attached.list.value) })
    }),
    contradictions: computed(() => (sheet.value ? contradictions(rubric, profile, score.facts) : [])),
    mayAnswer: computed(() => may(person, "answer", standingOf(assessment.value)).ok),
    scoreOf: (id) => scores.value.get(id),
    give: (id, change) => outbox.edit(id, change),
    draftOf: (id) => outbox.draft(id),
    serverOf: (id) => outbox.server(id),
    refresh,
  }
}

/** How many files stand behind each criterion. */
function countsOf(list: readonly Evidence[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { criterion } of list) counts[criterion] = (counts[criterion] ?? 0) + 1
  return counts
}

/** What `may` needs to know of an assessment. */
export function standingOf(assessment: Assessment): Parameters<typeof may>[2] {
  const { state, unit, reviewers, hasConfirmer, cycle } = assessment
  return { state, unit: unit.id, reviewers, hasConfirmer, cycleClosed: cycle.closedAt !== undefined }
}

/** The unit as the rubric knows it. */
export function profileOf({ unit }: Assessment): Profile {
  return { ...unit.fields, kind: unit.kind, code: unit.code, name: unit.name }
}

const key: InjectionKey<OpenAssessment> = Symbol("open assessment")

export function provideAssessment(open: OpenAssessment): void {
  provide(key, open)
}

/** The assessment that the page around this component has opened. */
export function useAssessment(): OpenAssessment {
  const open = inject(key)
  if (!open) throw new Error("no assessment is open around this component")
  return open
}

function isSameSaving(one: Saving | undefined, other: Saving): boolean {
  if (one?.kind !== other.kind) return false
  return one.kind !== "saved" || other.kind !== "saved" || one.at?.getTime() === other.at?.getTime()
}
