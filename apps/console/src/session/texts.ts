export const zh = {
  ended: "登录已过期，请重新登录。这一页上已输入的内容都还在。",
  checking: "正在确认身份…",
  refusedTitle: "这里是管理台",
  refusedCounty: "您的账号属于填报单位，请到自评填报页面填写和查看。",
  refusedReviewer: "您的账号是核实人员。请在终端里运行 plumbline 开始核实。",
  toForm: "打开自评填报",
  otherAccount: "换一个账号登录",
  auditor: "只读：审计人员可以查看全部内容，不能改动。",
} as const

export const en = {
  ended: "Your session has ended. Sign in again; what you typed on this page is still there.",
  checking: "Checking who you are…",
  refusedTitle: "This is the console",
  refusedCounty: "Your account belongs to a county. Fill in and read your assessment in the form.",
  refusedReviewer: "Your account is a reviewer's. Run plumbline in a terminal to review.",
  toForm: "Open the form",
  otherAccount: "Sign in with another account",
  auditor: "Read only: an auditor may see everything and change nothing.",
}
