/** The notes under the table. The first is why every criterion is held between 0 and its base points. */
export const notes: readonly string[] = [
  "自评采取扣分和加分相结合的计分制，每个考评项目扣分或加分均不得超过该项设置的基准分分值。",
  "各县区结合工作实际，对照评分标准打出自评分。具体得分以调研组和市党员电教中心核定为准。",
  "特色工作（加分项目）须另行提交必要的佐证材料，由市党员电教中心按照统一标准进行认定。",
]
