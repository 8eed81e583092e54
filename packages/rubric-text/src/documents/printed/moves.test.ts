import { expect, it } from "vitest"
import { saysPoints } from "./moves.ts"

it.each([
  "未建账的，扣1分",
  "每篇加0.5分",
  "按完成比例得分",
  "未完成的不得分",
  "年度考核一票否决",
  "酌情加分",
  "每部0.5分",
  "按照0.1分/部累计",
  "扣完为止，最多扣三分",
  "Deduct 1 point for each gap",
  "up to 5 points",
])("%s moves points", (words) => expect(saysPoints(words)).toBe(true))

it.each(["组织领导", "加分项", "加 分 项", "扣分项目", "2018年度工作要点", "5项重点工作", "分类管理", "Opening hours"])(
  "%s does not",
  (words) => expect(saysPoints(words)).toBe(false),
)
