import type { Period } from "@plumbline/rubric-core"

interface PeriodWords {
  readonly within: string
  readonly mean: string
}

/** Words that say within what a quantity is counted; `mean` words are an average over such periods. */
export const periods: Readonly<Record<Period, PeriodWords>> = {
  day: {
    within: "每日 每天 每个工作日 逐日 按日 每一天 按天 未按日 未按天",
    mean: "日均 每日平均 平均每日 日平均 每天平均 平均每天",
  },
  week: {
    within: "每周 每星期 每一周 逐周 按周 未按周 每个星期 每个周",
    mean: "周均 每周平均 平均每周 周平均 每周均",
  },
  month: {
    within: "每月 每个月 逐月 按月 未按月 每一个月 月内 每月度 一个月内",
    mean: "月均 每月平均 平均每月 月平均 每月均 月人均",
  },
  quarter: {
    within: "每季度 每个季度 每季 逐季 按季 按季度 未按季 未按季度 每一季度 季度内",
    mean: "季均 每季度平均 平均每季度 季度平均 季平均 季度均",
  },
  halfYear: { within: "每半年 每个半年 半年内 每半年度", mean: "半年平均 每半年平均 平均每半年" },
  year: {
    within:
      "全年 每年 年内 年度 年度内 一年内 每年度 本年度 全年度 一个年度内 每个年度 每一年 一年中 本年内 当年内 年度中",
    mean: "年均 年平均 每年平均 平均每年 全年平均 年度平均 年人均",
  },
}
