import type { Command } from "./command.ts"

/** Every command. To add one: a file beside this one that exports `run`, and an entry here. */
export const commands: readonly Command[] = [
  {
    name: "score",
    usage: "--rubric ID|FILE.json --facts FILE|- [--json]",
    does: {
      zh: "按细则计分，逐条说明理由；不需要服务器",
      en: "score facts under a rubric, with reasons; needs no server",
    },
    load: () => import("./score.ts"),
  },
  {
    name: "lint",
    usage: "--rubric ID|FILE.json [--json]",
    does: {
      zh: "检查细则：分值、区间、覆盖和有待明确之处",
      en: "check a rubric: sums, bands, coverage, open questions",
    },
    load: () => import("./lint.ts"),
  },
  {
    name: "schema",
    usage: "",
    does: {
      zh: "打印细则文件的 JSON Schema，供编辑器提示和检查",
      en: "print the JSON Schema of a rubric file, for editors",
    },
    load: () => import("./schema.ts"),
  },
  {
    name: "diff",
    usage: "A B [--json]",
    does: {
      zh: "比较两个细则：新增、删去、拆分、合并、移动、改文字、改分值、改规则",
      en: "compare two rubrics: what was added, split, moved, reworded, repointed",
    },
    load: () => import("./diff.ts"),
  },
  {
    name: "replay",
    usage: "A B --cases FILE|- [--json]",
    does: {
      zh: "用两个细则重算各单位得分，说明谁变动、为什么",
      en: "score units under two rubrics: who moves, and why",
    },
    load: () => import("./replay.ts"),
  },
  {
    name: "read",
    usage: "FILE|- [--json]  |  FORM|- --outline|--rubric",
    does: {
      zh: "把考评细则的文字读成条款，每行一条；或读整张考评表（Word 另存的文本、表格、编号的条目）",
      en: "read the words of criteria into clauses, one a line; or a whole form (Word's text, a table, numbered lines)",
    },
    load: () => import("./read.ts"),
  },
  {
    name: "review",
    usage: "",
    does: { zh: "打开核查界面（不写命令也是它）", en: "open the reviewer's screens (also without a command)" },
    load: () => import("./review.tsx"),
  },
  {
    name: "login",
    usage: "[--server URL] [--username NAME]",
    does: { zh: "登录", en: "sign in" },
    load: () => import("./login.ts"),
  },
  {
    name: "logout",
    usage: "",
    does: { zh: "退出登录", en: "sign out" },
    load: () => import("./logout.ts"),
  },
  {
    name: "password",
    usage: "",
    does: { zh: "修改自己的密码", en: "change your own password" },
    load: () => import("./password.ts"),
  },
  {
    name: "queue",
    usage: "[--json]",
    does: { zh: "列出分配给您的核查任务", en: "list what is assigned to you" },
    load: () => import("./queue.ts"),
  },
  {
    name: "inbox",
    usage: "[--read] [--json]",
    does: { zh: "列出消息；--read 全部标为已读", en: "list what you are told; --read marks all of it as read" },
    load: () => import("./inbox.ts"),
  },
  {
    name: "show",
    usage: "ASSESSMENT [--json]",
    does: {
      zh: "一份考评逐条的核实情况；--json 另有全部事实和意见",
      en: "how a review stands; --json with all facts and marks",
    },
    load: () => import("./show.ts"),
  },
  {
    name: "verify",
    usage: "ASSESSMENT NUMBER --agree|--fact NAME=VALUE --reason TEXT  |  ASSESSMENT --agree-rest|--finish FINGERPRINT",
    does: {
      zh: "核实一条、其余全部同意、完成核查（供脚本使用）",
      en: "mark a criterion, agree the rest, finish (for scripts)",
    },
    load: () => import("./verify.ts"),
  },
]
