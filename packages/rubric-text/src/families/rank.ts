import type { ReadClause } from "../reading/reading.ts"
import type { Condition } from "./condition.ts"
import { aboutOf, saysOf } from "./condition.ts"

/** 每降一位减M分, 依次递减M分: a step down the places. It becomes a rank with the first place's points, which stand before it. */
export function readStep(condition: Condition, effect: "deduct" | "add", points: string): ReadClause | undefined {
  const { each, text, move, line } = condition
  const happens = line.plain.slice(...move.happens.span)
  const isDown = effect === "deduct" && /名次|位次|名|位/.test(each?.unit ?? "") && /降|退|后|低|落/.test(text)
  const inTurn = /递减|少得/.test(happens) && (each === undefined || /名|位/.test(each.unit))
  if (!isDown && !inTurn && !isDownInEnglish(line.plain.slice(...saysOf(condition)))) return undefined
  return {
    kind: "rank",
    effect: "add",
    first: "",
    step: points,
    says: saysOf(condition),
    about: aboutOf(condition),
    certainty: "certain",
  }
}

/** 0.5 points less for each place after: a place, and a way down. */
function isDownInEnglish(said: string): boolean {
  return (
    /\beach (?:\w+ )?(?:place|rank|position)\b/i.test(said) &&
    /\b(?:less|fewer|lower|after|below|down|thereafter|lost)\b/i.test(said)
  )
}
