import { expect, it } from "vitest"
import { headOf, isHead } from "./heads.ts"

it.each([
  ["序号", "index"],
  ["基 准 分", "points"],
  ["分\n值", "points"],
  ["标准分值", "points"],
  ["应得分", "points"],
  ["权重", "points"],
  ["评 分 标 准", "standard"],
  ["考核细则", "standard"],
  ["得分标准", "standard"],
  ["自评分", "other"],
  ["得分", "other"],
  ["扣分", "other"],
  ["评分依据及相关说明", "other"],
  ["考核方式", "other"],
  ["责任单位", "other"],
  ["考核内容", "requirement"],
  ["考评项目", "group"],
  ["二级指标", "group"],
  ["Points", "points"],
  ["Scoring criteria", "standard"],
  ["Remarks", "other"],
  ["Section", "group"],
])("%j stands above a column of %s", (cell, head) => expect(headOf(cell)).toBe(head))

it("a row of heads is told from a row of the standard", () => {
  expect(isHead(["考评项目", "评 分 标 准", "基准分", "自评分", "评分依据及相关说明"])).toBe(true)
  expect(isHead(["项目管理", "工作要求", "5", ""])).toBe(false)
  expect(isHead(["组织领导（20分）", "机构（5分）", "未成立领导小组的，扣2分。", "5"])).toBe(false)
  expect(isHead(["考核表", "", ""])).toBe(false)
})
