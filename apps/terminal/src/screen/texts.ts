import type { State } from "@plumbline/contract"
import type { Locale } from "@plumbline/rubric-core"
import { evidenceWords } from "../evidence/words.ts"
import { remarkWords } from "../remarks/words.ts"
import type { Sync } from "../review/review.ts"
import { rulingWords } from "../rulings/words.ts"

/** Every word of the screens that does not come from a rubric. */
const zh = {
  ...evidenceWords.zh,
  ...remarkWords.zh,
  ...rulingWords.zh,
  queue: "核查任务",
  asOf: "截至",
  emptyQueue: "还没有分配给您的核查任务。指派后会显示在这里，按 r 刷新。",
  inbox: "消息",
  emptyInbox: "没有消息。",
  unread: "消息 {count} 条未读，按 i 查看",
  loading: "正在读取…",
  unit: "单位",
  state: "状态",
  filled: "已填",
  marked: "已核",
  self: "自评",
  verified: "核实",
  provisional: "暂计",
  yourMark: "您的意见",
  agreed: "同意",
  changed: "改动",
  unmarked: "未核实",
  outdated: "填报已变，需重核",
  differs: "意见不一",
  settledBy: "已定",
  lead: "组长",
  facts: "填报内容",
  grounds: "依据",
  noGrounds: "（未写依据）",
  reasons: "得失分",
  nothingMoved: "没有得失分",
  stillOpen: "填报不完整，暂不计分",
  others: "其他核查员",
  reason: "理由",
  was: "原为",
  newValue: "改为",
  valueHint: "回车确认，Esc 取消",
  chooseHint: "↑↓ 选 {choices}，回车确认",
  seriesHint: "{length} 个数，空格隔开或从表格粘贴",
  partHint: "写作 {part}/{whole}，如 96/120",
  judgedHint: "{min} 至 {max} 分，最多三位小数",
  settleHow: "按数字选定，其他键返回",
  anyKeyBack: "按任意键返回",
  notSent: "未发送",
  fingerprint: "指纹",
  needReason: "请写明理由",
  reasonHint: "回车保存，Ctrl+E 用编辑器写，Esc 取消",
  jump: "跳到第几条",
  search: "查找（细则中的词）",
  notFound: "没有找到",
  confirmRest: "其余 {count} 条全部同意？ y 确定，其他键取消",
  nothingLeft: "各条都已核实",
  onlyThisLeft: "只剩本条未核实",
  finishTitle: "完成核查",
  finishChanged: "改动",
  finishUnmarked: "未核实",
  finishUnsent: "还有未发送的意见，联网后再完成。",
  finishOpen: "事实不完整",
  finishWarned: "请再看一眼",
  finishNotYet: "还不能完成。 m 到下一条未核实，其他键返回",
  finishConfirm: "确认后不能再改。核实得分 {total}，指纹 {fingerprint}。 y 完成，其他键取消",
  finishing: "正在完成…",
  finished: "核查已完成",
  onlyLead: "只有组长可以完成核查、裁定分歧",
  locked: "当前状态不能核实",
  notYours: "没有分配给您，只能查看",
  asGiven: "与填报一致，不算改动",
  asFilledIn: "按填报",
  nothingToSettle: "没有分歧可裁定",
  undoneAll: "已撤销刚才同意的 {count} 条",
  clashAnswer: "填报内容在您核实后变了，您的意见没有发送：",
  clashElsewhere: "您在另一处另有意见，这里的没有发送：",
  clashKeys: "w 仍用您在这里的意见，d 放弃它",
  previous: "填报内容变了。您先前的意见：",
  previousKeys: "看过现在的填报后：a 同意，w 仍用先前的意见",
  refusedMark: "服务器没有收下您的意见（仍存于本机；r 再发，d 放弃）：",
  contradiction: "填报内容相互矛盾：",
  alsoReads: "本条还读取",
  remark: "意见",
  whereRead: "见第 {number} 条",
  changedAt: "变化",
  keptAsOf: "{why}，以下是 {when} 的情况",
  unsentShort: "{count} 条未发",
  settleTitle: "裁定：选哪一个意见",
  undone: "已撤销第 {number} 条",
  nothingToUndo: "没有可以撤销的",
  across: "横向比较",
}
const en: Record<keyof typeof zh, string> = {
  ...evidenceWords.en,
  ...remarkWords.en,
  ...rulingWords.en,
  queue: "Reviews",
  asOf: "as of",
  emptyQueue: "Nothing is assigned to you yet. It will stand here once it is; r asks again.",
  inbox: "Inbox",
  emptyInbox: "Nothing yet.",
  unread: "{count} unread; i shows the inbox",
  loading: "Reading…",
  unit: "Unit",
  state: "State",
  filled: "Filled",
  marked: "Marked",
  self: "self",
  verified: "verified",
  provisional: "so far",
  yourMark: "Your mark",
  agreed: "agreed",
  changed: "changed",
  unmarked: "not marked",
  outdated: "answer changed, look again",
  differs: "reviewers differ",
  settledBy: "settled",
  lead: "lead",
  facts: "Facts",
  grounds: "Grounds",
  noGrounds: "(no grounds given)",
  reasons: "Points",
  nothingMoved: "nothing moved points",
  stillOpen: "not filled in, no points yet",
  others: "Other reviewers",
  reason: "reason",
  was: "was",
  newValue: "New value",
  valueHint: "Enter confirms, Esc cancels",
  chooseHint: "↑↓ choose {choices}, Enter confirms",
  seriesHint: "{length} numbers, with spaces or pasted from a sheet",
  partHint: "{part}/{whole}, such as 96/120",
  judgedHint: "{min} to {max} points, at most three decimals",
  settleHow: "A number chooses, any other key goes back",
  anyKeyBack: "Any key goes back",
  notSent: "not sent",
  fingerprint: "Fingerprint",
  needReason: "Give a reason",
  reasonHint: "Enter saves, Ctrl+E opens your editor, Esc cancels",
  jump: "Jump to number",
  search: "Find (words of the standard)",
  notFound: "Not found",
  confirmRest: "Agree the other {count}? y yes, any other key no",
  nothingLeft: "Every criterion is marked",
  onlyThisLeft: "Only this one is left",
  finishTitle: "Finish the review",
  finishChanged: "changed",
  finishUnmarked: "not marked",
  finishUnsent: "Some marks are not sent yet; finish once the server is reached.",
  finishOpen: "facts incomplete",
  finishWarned: "look once more",
  finishNotYet: "It cannot be finished yet. m next one not marked, any other key back",
  finishConfirm:
    "It cannot be changed afterwards. Verified {total}, fingerprint {fingerprint}. y finish, any other key no",
  finishing: "Finishing…",
  finished: "The review is finished",
  onlyLead: "Only the lead finishes and settles",
  locked: "It cannot be reviewed in this state",
  notYours: "It is not assigned to you; you may look",
  asGiven: "As the county gave it: nothing changed",
  asFilledIn: "As filled in",
  nothingToSettle: "There is no difference to settle",
  undoneAll: "Undone: the {count} that were just agreed",
  clashAnswer: "The answer changed after you marked it; your mark was not sent: ",
  clashElsewhere: "You marked this otherwise in another place; this mark was not sent: ",
  clashKeys: "w send yours all the same, d give it up",
  previous: "The answer has changed. Your earlier mark: ",
  previousKeys: "once you have looked: a agree, w your earlier mark again",
  refusedMark: "The server did not take your mark (it is kept here; r try again, d give up): ",
  contradiction: "Facts contradict each other: ",
  alsoReads: "Also read here",
  remark: "Remark",
  whereRead: "see {number}",
  changedAt: "Changed",
  keptAsOf: "{why}; this is as of {when}",
  unsentShort: "{count} not sent",
  settleTitle: "Settle: whose mark stands",
  undone: "Undone: criterion {number}",
  nothingToUndo: "Nothing to undo",
  across: "Across units",
}

export type TextKey = keyof typeof zh
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

export function texts(locale: Locale): Say {
  const words = locale === "zh" ? zh : en
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))
}

const stateWords: Record<State, Record<Locale, string>> = {
  draft: { zh: "○ 填报中", en: "○ draft" },
  submitted: { zh: "◔ 已提交", en: "◔ submitted" },
  inReview: { zh: "◑ 核查中", en: "◑ in review" },
  verified: { zh: "◕ 已核实", en: "◕ verified" },
  decided: { zh: "● 已核定", en: "● decided" },
  published: { zh: "● 已公布", en: "● published" },
  appealed: { zh: "◑ 申诉中", en: "◑ appealed" },
  closed: { zh: "● 已结束", en: "● closed" },
}

export function stateWord(state: State, locale: Locale): string {
  return stateWords[state][locale]
}

/** Where the marks are, truthfully. */
export function syncWord(sync: Sync, unsent: number, locale: Locale): string {
  const zhWord = locale === "zh"
  switch (sync) {
    case "saved":
      return zhWord ? "✓ 已保存" : "✓ saved"
    case "sending":
      return zhWord ? `→ 正在发送 ${unsent} 条` : `→ sending ${unsent}`
    case "offline":
      return zhWord ? `◑ ${unsent} 条已存于本机，联网后发送` : `◑ ${unsent} kept here, sent when online`
    case "signedOut":
      return zhWord
        ? `⚑ 登录已过期，${unsent} 条已存于本机；请重新 login`
        : `⚑ signed out, ${unsent} kept here; login again`
    case "stuck":
      return zhWord ? `⚑ ${unsent} 条没有发送，存于本机，见该条` : `⚑ ${unsent} not sent, kept here; see there`
  }
}
