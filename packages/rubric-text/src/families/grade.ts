import { textOf } from "../moves/line.ts"
import type { Condition } from "./condition.ts"

const grades = [
  "特别优秀 优秀 良好 较好 好 一般 较差 很差 差 优 良 中 中等 合格 基本合格 不合格 达标 基本达标 不达标 未达标 及格 不及格 称职 基本称职 不称职",
  "满意 基本满意 不满意 较满意 比较满意 非常满意 先进 通过 未通过 基本通过 突出 较突出 显著 较显著 明显 较明显 不明显 特等奖 一等奖 二等奖 三等奖 优秀奖 鼓励奖 其他 其余",
  "其他等次 其它 其他名次 一级 二级 三级 四级 五级 一类 二类 三类 四类 一等 二等 三等 四等 一档 二档 三档 四档 甲等 乙等 丙等 丁等 甲级 乙级 丙级 五星 四星 三星 二星 一星",
  "五星级 四星级 三星级 二星级 一星级 绿色 蓝色 黄色 橙色 红色 绿牌 黄牌 红牌 好评 中评 差评 第一等次 第二等次 第三等次 第四等次 第一档 第二档 第三档 第一等 第二等 第三等 未获奖 无名次 低风险 中风险 高风险 基本符合 符合 不符合 较好完成 规范 基本规范 不规范",
  "健全 基本健全 不健全 完善 基本完善 不完善 到位 基本到位 不到位 完成 基本完成 优等 良等 差等 末位",
  "excellent outstanding good fair average satisfactory unsatisfactory poor weak pass fail adequate inadequate",
]
  .join(" ")
  .split(" ")
  .sort((a, b) => b.length - a.length)

/** Grades that say nothing without a word such as 为 or 等次 before or behind them. */
const adjectives = new Set(
  "健全 基本健全 不健全 完善 基本完善 不完善 到位 基本到位 不到位 完成 基本完成 规范 基本规范 不规范 符合 基本符合 不符合".split(
    " ",
  ),
)
const lettered = /(?:[A-E][+-]?|[Ⅰ-Ⅴ]|[AB]{2,5}|[1-5]?A|\d星)(?:级|等|类|档)?$/
const intro = /(?:为|是|评定|评为|等次|等级|结果|被评|定为|获评|获|得|列|级别|档次|达到|[:：])$/

export interface Grade {
  readonly name: string
  /** What stands before the grade: 年度评价为. */
  readonly prefix: string
}

/** The grade that a condition ends with: 年度评价为优秀的, 第一名, A级的. */
export function gradeOf({ line, phrases, parts }: Condition): Grade | undefined {
  const last = phrases.at(-1)
  if (last === undefined) return undefined
  if (last.is === "nth" || (last.is === "text" && last.text === "的" && phrases.at(-2)?.is === "nth")) {
    const nth = last.is === "nth" ? last : phrases.at(-2)
    if (nth?.is !== "nth" || nth.onward || !/^(?:名|位|等|等次|档|)$/.test(nth.unit)) return undefined
    const part = parts.at(-1) ?? []
    return { name: nth.text, prefix: textOf(line, part.slice(0, part.indexOf(nth))) }
  }
  const part = parts.at(-1) ?? []
  if (part.some(({ is }) => is === "threshold" || is === "quantity" || is === "each")) return undefined
  return namedGrade(textOf(line, part))
}

function namedGrade(text: string): Grade | undefined {
  const bare = text
    .replace(/[“”"'‘’「」『』]/g, "")
    .replace(/(?:的|者|的单位|单位)$/, "")
    .replace(/(.)(?:等次|档次|等级|级别|评价)$/, "$1")
  const letter = lettered.exec(bare)?.[0]
  if (letter !== undefined) return { name: letter, prefix: bare.slice(0, -letter.length) }
  const name = grades.find((grade) => bare.endsWith(grade))
  if (name === undefined) return undefined
  const prefix = bare.slice(0, -name.length)
  if (adjectives.has(name) && !intro.test(prefix)) return undefined
  return { name, prefix }
}

/** Whether a condition tells how good or how bad something is: 成效突出的, 情节严重的. */
export function tellsDegree(text: string): boolean {
  return /优|良|好|差|一般|突出|明显|显著|较大|重大|严重|轻微|较重|较轻|特别|非常|先进|中等|合格|满意|及时|基本/.test(
    text,
  )
}

/** Whether the next grade goes on with what the one before began. */
export function goesOn(first: Grade, next: Grade): boolean {
  const bare = next.prefix.replace(/^(?:评为|为|获|得|被评为|评价为|列|是|达到|属于|如|若|获得|定为|评定为)/, "")
  return bare === "" || first.prefix.endsWith(bare) || first.prefix === next.prefix
}
