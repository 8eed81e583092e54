import type {
  AmountFact,
  ChoiceFact,
  CountFact,
  Fact,
  JudgedFact,
  PartOfWholeFact,
  SeriesFact,
} from "../../rubric/fact.ts"
import { parsePoints } from "../../points.ts"
import { type Fault, fault } from "../fault.ts"
import { isCount, mostCounted, thousandthsOf } from "./limits.ts"

/**
 * What is wrong with one answer, or `undefined`. Half-given answers are faults here; a draft holds them (`DraftValue`).
 *
 * @example checkFact(jointFilms, -1)?.says.en // "c4.jointFilms: give a whole number from 0 to 999999999."
 */
export function checkFact(fact: Fact, value: unknown): Fault | undefined {
  switch (fact.type) {
    case "yesNo":
      return typeof value === "boolean"
        ? undefined
        : fault("notYesOrNo", fact.id, "请回答是或否（true 或 false）。", "answer yes or no (true or false).")
    case "count":
      return checkCount(fact, value)
    case "amount":
      return checkAmount(fact, value)
    case "series":
      return checkSeries(fact, value)
    case "partOfWhole":
      return checkPart(fact, value)
    case "choice":
      return checkChoice(fact, value)
    case "judged":
      return checkJudged(fact, value)
    default:
      return fact satisfies never
  }
}

function checkCount({ id, max = mostCounted }: CountFact, value: unknown): Fault | undefined {
  if (isCount(value, max)) return undefined
  const code = isCount(value) ? "tooMany" : "notACount"
  return fault(code, id, `请填0至${max}之间的整数。`, `give a whole number from 0 to ${max}.`)
}

function checkAmount({ id }: AmountFact, value: unknown): Fault | undefined {
  if (typeof value === "string" && thousandthsOf(value) !== undefined) return undefined
  return fault(
    "notAnAmount",
    id,
    `请填0至${mostCounted}之间、最多三位小数的数，写作字符串，如 "12.5"。`,
    `give a number from 0 to ${mostCounted} with at most three decimals, as a string such as "12.5".`,
  )
}

function checkSeries({ id, length }: SeriesFact, value: unknown): Fault | undefined {
  if (!Array.isArray(value) || value.length !== length) {
    const held = Array.isArray(value) ? value.length : 0
    return fault(
      "notASeries",
      id,
      Array.isArray(value) ? `应填${length}个整数，现有${held}个。` : `请填由${length}个整数组成的数组。`,
      Array.isArray(value)
        ? `give ${length} whole numbers; there are ${held}.`
        : `give a list of ${length} whole numbers.`,
    )
  }
  const wrong = value.findIndex((each) => !isCount(each))
  if (wrong < 0) return undefined
  if (value[wrong] === null || value[wrong] === undefined) {
    return fault("periodOpen", id, `第${wrong + 1}个数还没有填。`, `number ${wrong + 1} is not given yet.`)
  }
  return fault(
    "notASeries",
    id,
    `第${wrong + 1}个数应为0至${mostCounted}之间的整数。`,
    `number ${wrong + 1} must be a whole number from 0 to ${mostCounted}.`,
  )
}

function checkPart({ id, part, whole }: PartOfWholeFact, value: unknown): Fault | undefined {
  const isPair = typeof value === "object" && value !== null && "part" in value && "whole" in value
  if (!isPair || Object.keys(value).length !== 2 || !isCount(value.part) || !isCount(value.whole)) {
    return fault(
      "notAPart",
      id,
      `请填“${part.zh}”和“${whole.zh}”两个整数（part 和 whole），均为0至${mostCounted}。`,
      `give two whole numbers from 0 to ${mostCounted}: part (${part.en}) and whole (${whole.en}).`,
    )
  }
  if (value.part <= value.whole) return undefined
  return fault(
    "partAboveWhole",
    id,
    `“${part.zh}”（${value.part}）不能多于“${whole.zh}”（${value.whole}）。`,
    `the part (${part.en}, ${value.part}) cannot be more than the whole (${whole.en}, ${value.whole}).`,
  )
}

function checkChoice({ id, levels }: ChoiceFact, value: unknown): Fault | undefined {
  if (levels.some((level) => level.id === value)) return undefined
  return fault(
    "notALevel",
    id,
    `请选择一个等次：${levels.map((level) => `${level.id}（${level.name.zh}）`).join("、")}。`,
    `choose one level: ${levels.map((level) => `${level.id} (${level.name.en})`).join(", ")}.`,
  )
}

function checkJudged({ id, min, max }: JudgedFact, value: unknown): Fault | undefined {
  const thousandths = typeof value === "string" ? thousandthsOf(value) : undefined
  const zh = `请填${min}至${max}之间、最多三位小数的分值，写作字符串，如 "${max}"。`
  const en = `give points from ${min} to ${max} with at most three decimals, as a string such as "${max}".`
  if (thousandths === undefined) return fault("notJudged", id, zh, en)
  const [least, most] = [parsePoints(min) ?? 0, parsePoints(max) ?? 0]
  return thousandths < least || thousandths > most ? fault("outOfRange", id, zh, en) : undefined
}
