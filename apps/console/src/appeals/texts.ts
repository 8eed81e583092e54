export const zh = {
  title: "申诉（{count} 条）",
  lead: "逐条答复；采纳的请在该条下调整得分。全部答复后重新核定，再次公布时填报单位看到答复。",
  on: "第 {number} 条",
  verdict: "处理",
  choose: { upheld: "采纳", rejected: "不采纳" },
  upheld: "采纳：",
  rejected: "不采纳：",
  answer: "答复",
  send: "答复",
  change: "改答复",
  needBoth: "请选择是否采纳，并写明答复。",
  waiting: "尚未答复。",
} as const

export const en = {
  title: "Appeals ({count})",
  lead: "Answer each; where one is upheld, adjust the points of its criterion. Once all are answered decide anew; the unit reads the answers when the result is published again.",
  on: "Criterion {number}",
  verdict: "Decision",
  choose: { upheld: "Upheld", rejected: "Rejected" },
  upheld: "Upheld:",
  rejected: "Rejected:",
  answer: "Answer",
  send: "Answer",
  change: "Change the answer",
  needBoth: "Say whether it is upheld, and why.",
  waiting: "Not answered yet.",
}
