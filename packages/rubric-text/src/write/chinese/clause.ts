import { lateWords } from "../../families/occurrence.ts"
import { timeUnits } from "../../words/lexicon/units.ts"
import type { PlainRule, Rules } from "../rules.ts"
import { bandWords, distance, eachPeriod, ordinal, periodWords } from "./amounts.ts"
import { distanceWords, partWords } from "./distance.ts"
import { moved, pointsWords, verbOf } from "./moved.ts"

/** How a clause is said among the others. */
export interface Manner {
  readonly start: Rules["start"]
  /** Counts and judgements add by 得 where other clauses deduct: 加 alone would leave the criterion full at its start. */
  readonly adds: "加" | "得"
  /** In brackets, behind the condition: exemption, evidence. */
  readonly remark: string
  /** Clauses of a group stand closer together. */
  readonly isMember: boolean
}

/** What a clause says, up to its cap. */
export function clauseWords(rule: PlainRule, name: string, { start, adds, remark, isMember }: Manner): string {
  const about = `${unitsNamed(rule.when)}${periodOf(rule, name)}${name}`
  const then = `的${remark}${isMember ? "" : "，"}`
  switch (rule.kind) {
    case "yes":
      return `${about}${then}${rule.effect === "veto" ? `${vetoes[rule.scope]}一票否决` : moved(rule, start)}`
    case "count":
      return `${name === "" ? "" : `${about}的${remark}，`}${stepWords(rule, name)}${verbOf(rule.effect, adds)}${rule.points}分${partWords(rule, rule.unit || "次")}`
    case "shortfall":
    case "excess":
      return distanceWords(rule, about, remark, adds)
    case "bands": {
      const [only, ...others] = rule.bands
      if (only !== undefined && others.length === 0)
        return `${about}${bandWords(only, rule.unit)}${then}${moved({ ...rule, points: only.points }, start)}`
      const bands = rule.bands.map((band) => `${bandWords(band, rule.unit)}的`)
      return chain(
        about,
        bands,
        remark,
        rule.bands.map(({ points }) => moved({ ...rule, points }, start)),
      )
    }
    case "share":
      return shareWords(rule, name, remark)
    case "rank":
      return `${about}第一名的${remark}得${pointsWords(rule.first)}，每降低一个名次减${rule.step}分`
    case "levels": {
      const levels = rule.levels.map((level, at) => `${at > 0 ? "" : name === "" ? "评为" : "为"}${level.name}的`)
      return chain(
        about,
        levels,
        remark,
        rule.levels.map(({ points }) => moved({ ...rule, points }, start)),
      )
    }
    case "judged": {
      const verb = verbOf(rule.effect, adds)
      const range = rule.min === "0" ? `分，最多${verb}${rule.max}分` : `${rule.min}至${rule.max}分`
      return `${about}${then}酌情${verb}${range}`
    }
  }
}

/** 按完成的比例得分; 得分=实际完成数/计划数×6分. */
function shareWords({ of, when }: Extract<PlainRule, { kind: "share" }>, name: string, remark: string): string {
  const units = unitsNamed(when)
  if (of !== "base") {
    const head = units === "" && remark === "" ? "" : `${units || name}的${remark}，`
    return `${head}得分=${name || "完成"}${/[/率]/.test(name) ? "" : "的比例"}×${of}分`
  }
  if (remark !== "") return `${units}${name}${remark}按比例得分`
  return `${units}按${name === "" ? "比例" : name.endsWith("率") ? name : `${name}的比例`}得分`
}

const vetoes = { criterion: "本项", item: "所在项目", section: "所在大项", total: "实行" } as const

/** 合格率低于80%的扣1分，低于60%的扣2分. */
function chain(about: string, conditions: readonly string[], remark: string, moves: readonly string[]): string {
  return conditions
    .map((words, at) => `${at === 0 ? about : ""}${words}${at === 0 ? remark : ""}${moves[at] ?? ""}`)
    .join("，")
}

const kinds: Readonly<Record<string, string>> = { county: "县", district: "区" }

function unitsNamed(when: readonly string[] = []): string {
  return when.map((name) => kinds[name] ?? name).join("、")
}

/** The period before the quantity, unless its name or its step says it. */
function periodOf(rule: PlainRule, name: string): string {
  const isTimed =
    rule.kind === "count" ? !countsPeriods(rule, name) : ["shortfall", "excess", "bands"].includes(rule.kind)
  return isTimed ? periodWords(rule, name) : ""
}

type Count = Extract<PlainRule, { kind: "count" }>

/** Where the periods themselves are counted, the step says so. */
function countsPeriods({ period, unit = "" }: Count, name: string): boolean {
  return period !== undefined && (unit === "" || timeUnits.has(unit)) && !lateWords.test(name)
}

function stepWords(count: Count, name: string): string {
  const { per, free, period } = count
  const unit = count.unit || "次"
  if (period !== undefined && countsPeriods(count, name)) return eachPeriod[period]
  if (timeUnits.has(unit) && period === undefined) return `每逾期${per ?? "1"}${unit}`
  const onward = free === undefined ? "" : `从第${ordinal(Number(free) + 1)}${unit}起`
  return `${onward}每${per === undefined ? unit : distance(per, unit, "0")}`
}
