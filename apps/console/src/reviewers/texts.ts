export const zh = {
  title: "为{unit}指定核实人员",
  lead: "核实人员不得核实本单位。组长负责完成核实、裁定分歧。",
  name: "姓名",
  leadOf: "组长",
  own: "本单位人员，须回避",
  none: "还没有核实人员账号。请先到“单位与人员”新建。",
  toPeople: "去新建人员",
  needLead: "请从已选人员中指定一名组长。",
  nobody: "不选任何人，即撤销现有指定。",
  save: "保存指定",
} as const

export const en = {
  title: "Reviewers of {unit}",
  lead: "Nobody reviews the own unit. The lead finishes the review and settles differences.",
  name: "Name",
  leadOf: "Lead",
  own: "of this unit, so not assigned",
  none: "There are no reviewers yet. Add them under units and people.",
  toPeople: "Add people",
  needLead: "Choose one of them as the lead.",
  nobody: "With nobody chosen the present assignment ends.",
  save: "Save",
}
