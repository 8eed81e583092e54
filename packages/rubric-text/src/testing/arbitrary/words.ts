import fc from "fast-check"

export type Direction = "deduct" | "add"

export const points = fc.constantFrom("0.1", "0.2", "0.25", "0.5", "1", "1.5", "2", "3", "5", "10")
export const cap = fc.constantFrom("0.6", "2.5", "4", "6", "8")
export const unit = fc.constantFrom(..."次 篇 人 个 份 起 处 场 条 名 件 户 项".split(" "))
export const count = fc.integer({ min: 2, max: 40 }).map(String)
export const percent = fc.oneof(
  fc.integer({ min: 2, max: 100 }).map((value) => `${value}%`),
  fc.constantFrom("0.5%", "2.5%", "99.5%", "2/3"),
)
export const period = fc.constantFrom("day", "week", "month", "quarter", "halfYear", "year")

const faults =
  "未制定年度计划 台账不完整、底数不清 迟报、漏报信息 被市级以上媒体曝光 未完成“三支队伍”组建任务 会议记录不规范，档案不齐全"
const merits = "建立联席会议制度 获得市级以上荣誉 经验做法在全省推广 承办市级以上现场会 建有校史馆并对外开放"
const quantities = "信息报送 组织集中培训 专职人员 夜间检查 家访学生 应急演练"
const rates = "参训率 设备完好率 整改完成率 差错率 群众满意度 家庭医生签约率"

const either = (words: string): fc.Arbitrary<{ readonly name?: string }> =>
  fc.option(fc.constantFrom(...words.split(" ")), { nil: undefined, freq: 3 }).map((name) => (name ? { name } : {}))

/** What a clause is about; without a name a neutral one stands in. */
export const about = {
  deduct: either(faults),
  add: either(merits),
  quantity: either(quantities),
  rate: either(rates),
} as const
