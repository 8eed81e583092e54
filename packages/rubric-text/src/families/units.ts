import { timeUnits } from "../words/lexicon/units.ts"

/** 微克 of 微克/立方米, 天 for 个工作日. */
const bare = (unit: string): string =>
  unit
    .replace(/\/.+$/, "")
    .replace(/^个(?=.)/, "")
    .replace(/^工作日|^自然日|^交易日$/, "天")
    .replace(/^日$/, "天")
const people = new Set(["人", "名", "位", "个", "人次"])

/** Whether two measure words can measure the same thing: 名 and 人, 个工作日 and 天. */
export function sameMeasure(a: string, b: string): boolean {
  if (a === b || a === "" || b === "") return true
  const [one, other] = [bare(a), bare(b)]
  if (one === other) return true
  if (people.has(one) && people.has(other)) return true
  // 12次 and 每少1人次, 5场 and 每少1场次.
  if (
    one === `${other}次` ||
    other === `${one}次` ||
    (one.endsWith("次") && other === "次") ||
    (other.endsWith("次") && one === "次")
  )
    return true
  if (timeUnits.has(one) && timeUnits.has(other)) return true
  return one === "个" || other === "个"
}

/** Whether a number is a share: 80%, 2/3. */
export function isRatio(value: string): boolean {
  return /[%‰/]/.test(value)
}
