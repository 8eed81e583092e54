import type { Clause, ClauseNode, Fact, Group, When } from "@plumbline/rubric-core"
import type { ReadClause, Reading } from "../reading/reading.ts"
import { rulesOf } from "../write/names.ts"
import type { PlainRule } from "../write/rules.ts"
import { excused, quoted } from "./asks.ts"
import { ruleOf } from "./rules.ts"

/** The clauses of a reading as a rubric holds them, with the facts that they read. */
export interface DraftedClauses {
  readonly facts: readonly Fact[]
  readonly clauses: readonly ClauseNode[]
  /** Places that only their own clause is about, by name. */
  readonly places: readonly string[]
}

interface Drafted {
  readonly read: ReadClause
  readonly clause: Clause
  readonly facts: readonly Fact[]
}

/**
 * Turns a reading into clauses and the questions of fact that they need, numbered in the order of the words under the
 * criterion's id. What the reading asks about is drafted as proposed; its question stands beside it.
 */
export function draftClauses(reading: Reading, words: string, id: string): DraftedClauses {
  const { clauses, groups } = reading
  const { clauses: rules } = rulesOf(reading, words)
  const drafted = clauses.map((read, at) => draftClause(read, rules[at], words, `${id}.${at + 1}`, `${id}.f${at + 1}`))
  const nodes: ClauseNode[] = []
  const met = new Map<string, string>()
  for (const { read, clause } of drafted) {
    const group = read.group
    if (group === undefined || !isWhole(drafted, group)) nodes.push(clause)
    else if (!met.has(group)) {
      met.set(group, `${id}.${String.fromCharCode(97 + met.size)}`)
      nodes.push(groupNode(met.get(group) ?? "", groups[group], membersOf(drafted, group)))
    }
  }
  return {
    facts: drafted.flatMap(({ facts }) => facts),
    clauses: nodes,
    places: clauses.flatMap(({ when = [] }) => when.filter((name) => !kinds.has(name))),
  }
}

const kinds: ReadonlySet<string> = new Set(["county", "district"])

const membersOf = (drafted: readonly Drafted[], name: string): Clause[] =>
  drafted.filter(({ read }) => read.group === name).map(({ clause }) => clause)

/** A group combines clauses of one effect; what sets points or vetoes stands by itself. */
function isWhole(drafted: readonly Drafted[], name: string): boolean {
  const effects = new Set(membersOf(drafted, name).map(({ effect }) => effect))
  return effects.size === 1 && (effects.has("deduct") || effects.has("add"))
}

function groupNode(id: string, read: Reading["groups"][string] | undefined, members: readonly Clause[]): Group {
  const says = read?.says
  return {
    kind: "group",
    id,
    combine: read?.combine ?? "sum",
    ...(read?.cap === undefined ? {} : { cap: read.cap }),
    ...(says === undefined || says[0] >= says[1] ? {} : { says }),
    members,
  }
}

function draftClause(read: ReadClause, rule: PlainRule | undefined, words: string, id: string, fact: string): Drafted {
  const about = nameOf(rule, words) ?? quoted(words.slice(...read.about))
  const { fact: asked, measure, rate } = ruleOf(read, fact, about)
  const excuse = read.unless ? excused(`${fact}.excused`, rule?.excuse ?? about) : undefined
  const common = {
    kind: "clause",
    id,
    measure,
    ...whenOf(read.when),
    ...(excuse === undefined ? {} : { unless: { fact: excuse.id, is: true } }),
    ...(read.evidence ? { evidence: true } : {}),
    says: read.says,
  } as const
  const clause: Clause =
    read.effect === "veto"
      ? { ...common, effect: "veto", scope: read.scope }
      : { ...common, effect: read.effect, rate, ...(read.cap === undefined ? {} : { cap: read.cap }) }
  return { read, clause, facts: excuse === undefined ? [asked] : [asked, excuse] }
}

/** What the rule is about; of other words than Chinese ones only the words themselves say it well. */
function nameOf(rule: PlainRule | undefined, words: string): string | undefined {
  const { name = "" } = rule ?? {}
  return name.length > 1 && /\p{Script=Han}/u.test(words) ? name : undefined
}

/** 县…, 区… are kinds of units; a place by its own name is a field of the unit's profile. */
function whenOf(when: readonly string[] | undefined): { readonly when?: When } {
  if (when === undefined || when.length === 0) return {}
  const kind = when.filter((name) => kinds.has(name))
  const place = when.filter((name) => !kinds.has(name))
  return {
    when: {
      profile: { ...(kind.length === 0 ? {} : { kind }), ...(place.length === 0 ? {} : { fields: { place } }) },
    },
  }
}
