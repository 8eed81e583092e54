import {
  type Clause,
  clausesIn,
  type CombinedQuestion,
  type Criterion,
  type Fact,
  type FactCondition,
  type Operand,
  type Threshold,
} from "@plumbline/rubric-core"

/** What is put to the county at once: one fact, or several by one choice. */
export type Question =
  | { readonly kind: "fact"; readonly name: string; readonly facts: readonly string[]; readonly fact: Fact }
  | {
      readonly kind: "combined"
      readonly name: string
      readonly facts: readonly string[]
      readonly question: CombinedQuestion
    }

/** The questions of a criterion, in the order of its facts. */
export function questionsOf(criterion: Criterion): readonly Question[] {
  const asks = (criterion.asks ?? []).map((question, index): Question => {
    const facts = [...new Set(question.options.flatMap(({ sets }) => Object.keys(sets)))]
    return { kind: "combined", name: `${criterion.id}-${index + 1}`, facts, question }
  })
  const questions: Question[] = []
  for (const fact of criterion.facts) {
    const together = asks.find(({ facts }) => facts.includes(fact.id))
    if (!together) questions.push({ kind: "fact", name: fact.id, facts: [fact.id], fact })
    else if (!questions.includes(together)) questions.push(together)
  }
  return questions
}

/** ①, ②, …: what ties a question to the phrases that its answer moves. */
export function signOf(place: number): string {
  return place < 20 ? String.fromCodePoint(0x2460 + place) : `(${place + 1})`
}

/**
 * The signs of the questions that each clause reads, by the clause's id. `questions` are those that are asked; a clause that
 * reads none of them has no sign.
 */
export function signsOf(
  criterion: Criterion,
  questions: readonly Question[] = questionsOf(criterion),
): ReadonlyMap<string, string> {
  return new Map(
    clausesIn(criterion.clauses).map((clause) => {
      const read = factsOf(clause)
      const signs = questions.flatMap(({ facts }, place) => (facts.some((fact) => read.has(fact)) ? signOf(place) : []))
      return [clause.id, signs.join("")]
    }),
  )
}

/** The clauses of a criterion that read any of some facts. */
export function clausesReading(criterion: Criterion, facts: readonly string[]): readonly Clause[] {
  return clausesIn(criterion.clauses).filter((clause) => {
    const read = factsOf(clause)
    return facts.some((fact) => read.has(fact))
  })
}

function factsOf(clause: Clause): ReadonlySet<string> {
  const found = new Set<string>()
  const { measure } = clause
  if ("fact" in measure) found.add(measure.fact)
  if ("of" in measure) found.add(measure.of.fact)
  for (const one of [clause.when?.facts, clause.unless]) if (one) for (const fact of factsIn(one)) found.add(fact)
  return found
}

/** Every fact that a condition reads. */
export function factsIn(condition: FactCondition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap(factsIn)
  if ("any" in condition) return condition.any.flatMap(factsIn)
  if ("not" in condition) return factsIn(condition.not)
  if ("fact" in condition) return [condition.fact]
  return [condition.value.fact, ...Object.values(condition.compare).flatMap(inThreshold)]
}

function inThreshold(threshold: Threshold | undefined): readonly string[] {
  return isOperand(threshold) ? [threshold.fact] : []
}

function isOperand(threshold: Threshold | undefined): threshold is Operand {
  return typeof threshold === "object"
}
