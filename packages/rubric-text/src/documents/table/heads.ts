import { figureOf } from "../printed/figure.ts"
import { plainName } from "./rows.ts"

/** What a column of a form holds, as far as its head says. */
export type Head = "index" | "points" | "standard" | "group" | "requirement" | "other"

const heads: readonly { readonly is: RegExp; readonly head: Head }[] = [
  { is: /^(?:序号?|编号|no\.?|#|number|s\/n)$/, head: "index" },
  {
    is: /自评|自查|得分(?!标准|点|办法|细则)|复核|核定|核实|考评分|考核分$|评定|实际分|备注|依据|说明|原因|责任|牵头|配合|单位|部门|时限|佐证|材料|印证|来源|考[核评]方[式法]|评价方[式法]|检查方[式法]|考[核评]方?形式|周期|频次|self|remark|evidence|verified|awarded|actual|comment|owner|note/,
    head: "other",
  },
  { is: /扣分(?:$|情况|项$|记录)/, head: "other" },
  {
    is: /^(?:应得分|标准得分|.*(?:分值|基准分|标准分|基础分|满分|配分|赋分|权重|权数|总分|应得分).*|分数|分|points?|weight|marks?|max.*|basepoints|full.*)$/,
    head: "points",
  },
  {
    is: /标准|细则|办法|评分|计分|记分|打分|扣分|加分|赋分|规则|评价方|criteri|standard|scoring|rule|deduct/,
    head: "standard",
  },
  { is: /内容|要求|要点|任务|目标|三级|四级|requirement|content|task|indicatordescription/, head: "requirement" },
  {
    is: /项目|指标|类别|类型|一级|二级|领域|部分|方面|分类|维度|板块|模块|section|item|area|category|indicator|domain|part/,
    head: "group",
  },
]

/** What the head of a column says of it. */
export function headOf(cell: string): Head | undefined {
  const name = plainName(cell)
  if (name === "" || name.length > 24) return undefined
  if (/应得分|标准得分|分值|基准分|标准分/.test(name) && !/自评|实得|说明|依据/.test(name)) return "points"
  return heads.find(({ is }) => is.test(name))?.head
}

const isName = (cell: string): boolean => plainName(cell).length <= 24 && figureOf(cell) === undefined

/** A row of heads: at least two cells say what a column holds, and none is as long as a standard or a figure. */
export function isHead(row: readonly string[]): boolean {
  const names = row.filter((cell) => cell !== "")
  const known = names.filter((cell) => headOf(cell) !== undefined).length
  return names.length > 1 && known * 2 > names.length && names.every(isName)
}
