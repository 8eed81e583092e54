import { sayPeriods } from "../explain/subject.ts"
import { showFactValue } from "../facts/text/show-fact-value.ts"
import { type Points, sayPoints } from "../points.ts"
import type { Fact, FactValue, SeriesFact } from "../rubric/fact.ts"
import type { Locale } from "../rubric/words.ts"

export interface FactChange {
  readonly fact: Fact
  readonly from: FactValue
  readonly to: FactValue
}

/** "推送最少的一周推送由1次变为2次，可多得0.5分". */
export function sayAdvice(changes: readonly FactChange[], gain: Points, locale: Locale): string {
  const parts = changes.map((change) => sayChange(change, locale))
  const won = sayPoints(gain, locale)
  return locale === "zh" ? `${parts.join("，且")}，可多得${won}` : `${parts.join(", and ")}: ${won} more`
}

function sayChange({ fact, from, to }: FactChange, locale: Locale): string {
  const name = (fact.name ?? fact.ask)[locale]
  if (fact.type === "series" && isSeries(from) && isSeries(to)) return sayPeriodsChanged(name, fact, from, to, locale)
  const [was, is] = [showFactValue(fact, from, locale), showFactValue(fact, to, locale)]
  return locale === "zh" ? `${name}由${was}变为${is}` : `${name} from ${was} to ${is}`
}

function isSeries(value: FactValue): value is readonly number[] {
  return Array.isArray(value)
}

/** One period is named with its numbers, several by their count and their totals. */
function sayPeriodsChanged(
  name: string,
  { period, unit }: SeriesFact,
  from: readonly number[],
  to: readonly number[],
  locale: Locale,
): string {
  const changed = to.flatMap((value, at) => (value === from[at] ? [] : [at]))
  const [only] = changed
  if (changed.length === 1 && only !== undefined) {
    const [was, is] = [from[only], to[only]]
    return locale === "zh"
      ? `${name}第${sayPeriods(only + 1, { period }, locale)}由${was}${unit?.zh ?? ""}变为${is}${unit?.zh ?? ""}`
      : `${name} in ${period} ${only + 1} from ${was} to ${is}`
  }
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
  const many = sayPeriods(changed.length, { period }, locale)
  return locale === "zh"
    ? `${name}改变${many}，合计由${total(from)}${unit?.zh ?? ""}变为${total(to)}${unit?.zh ?? ""}`
    : `${name} changed in ${many}, the total from ${total(from)} to ${total(to)}`
}
