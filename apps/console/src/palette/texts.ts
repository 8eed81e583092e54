export const zh = {
  title: "查找单位、条目或页面",
  placeholder: "单位名称、条目编号或标准中的词",
  page: "页面",
  unit: "单位",
  criterion: "条目",
  none: "没有找到。试试单位名称、条目编号，或标准原文中的一个词。",
  hint: "↑↓ 选择 · Enter 前往 · Esc 关闭",
} as const

export const en = {
  title: "Find a unit, a criterion or a page",
  placeholder: "Name of a unit, number of a criterion, or a word of the standard",
  page: "Page",
  unit: "Unit",
  criterion: "Criterion",
  none: "Nothing found. Try a unit's name, a criterion's number, or a word of the standard.",
  hint: "↑↓ choose · Enter go · Esc close",
}
