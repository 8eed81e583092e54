import { isJoint } from "../../moves/line.ts"
import type { Phrase } from "../../phrases/phrase.ts"
import type { BandsClause, ExcessClause, LevelsClause, ShortfallClause } from "../../reading/reading.ts"
import { bare, printed, type Said } from "./said.ts"

type Measured = ShortfallClause | ExcessClause | BandsClause

const leads = /(?:应当?|须|需|要|必须|达到?|完成|控制|保持|目标值|在|为|是|仅|只有|介于|处于)+$/

/** What is measured: the words around its number, or else those before its step. */
export function measureName(clause: Measured, said: Said, about: Said): string {
  const at = numberOf(clause, said.phrases)
  const number = said.phrases[at]
  const step = about.phrases.findIndex(({ is }) => is === "each")
  const beforeStep = step < 0 ? [] : untilEnd(about.phrases.slice(0, step), 0)
  if (number === undefined) return subject(said, beforeStep, clause)
  const from = said.phrases.findLastIndex((phrase, index) => index < at && (ends(phrase) || phrase.is === "threshold"))
  const own = subject(said, said.phrases.slice(from + 1, at), clause)
  const behind = untilEnd(said.phrases, at + 1).filter(({ is }) => is === "text")
  const thing = number.is === "quantity" || own === "" ? subject(said, behind, clause) : ""
  const name =
    `${own}${thing}` || subject(said, partBefore(said.phrases, from), clause) || subject(said, beforeStep, clause)
  const { late, lacking, whole } = within(said.words.slice(said.phrases[at - 1]?.span[1] ?? 0, number.span[1]))
  return `${name}${lacking ? "缺少数" : ""}${whole === "" ? "" : `占${whole}的比例`}` || late
}

/** 逾期 of 逾期3天以上; that 缺1人 counts what is missing; 应到人数 of 不足应到人数三分之二. */
function within(number: string): { readonly late: string; readonly lacking: boolean; readonly whole: string } {
  const [late = ""] = /^(?:逾期|超期|延期|超时|迟报|延误)/.exec(number) ?? []
  const [, whole = ""] =
    /^(?:不足|低于|少于|未达到?|达不到|不到|不满|达到|超过|高于)(\p{Script=Han}{2,}?)的?(?:[\d.]+%|[一二三四五六七八九十]+分之|半数|百分之)/u.exec(
      number,
    ) ?? []
  return { late, lacking: number.startsWith("缺"), whole }
}

/** Where the number of the clause stands: of bands the first, else the last one before its points. */
function numberOf(clause: Measured, phrases: readonly Phrase[]): number {
  const value = clause.kind === "shortfall" ? clause.below : clause.kind === "excess" ? clause.above : undefined
  const isIt = (phrase: Phrase): boolean => {
    if (value === undefined && phrase.span[0] < clause.about[0]) return false
    if (phrase.is === "threshold") return phrase.limits.some((limit) => value === undefined || limit.value === value)
    if (phrase.is === "each") return value === undefined && !phrase.every
    return phrase.is === "quantity" && (value === undefined || phrase.value === value)
  }
  if (value === undefined) return phrases.findIndex(isIt)
  const before = phrases.findLastIndex((phrase) => phrase.span[1] <= clause.says[1] && isIt(phrase))
  return before < 0 ? phrases.findIndex(isIt) : before
}

function ends(phrase: Phrase): boolean {
  const isMove = phrase.is === "effect" || phrase.is === "outcome" || phrase.is === "cap"
  return isMove || isJoint(phrase, "comma", "semi", "stop", "open", "close", "colon", "numbering")
}

function untilEnd(phrases: readonly Phrase[], from: number): readonly Phrase[] {
  const to = phrases.findIndex((phrase, index) => index >= from && ends(phrase))
  return phrases.slice(from, to < 0 ? undefined : to)
}

/** 培训工作方面，不少于4次: the part before the number's own names it. */
function partBefore(phrases: readonly Phrase[], comma: number): readonly Phrase[] {
  if (!isJoint(phrases[comma], "comma")) return []
  const from = phrases.findLastIndex((phrase, index) => index < comma && (ends(phrase) || phrase.is === "threshold"))
  return phrases.slice(from + 1, comma)
}

/** A period stands before the name, where the rule says it, or within it. */
function subject(said: Said, phrases: readonly Phrase[], { period }: Measured): string {
  const own = phrases[0]?.is === "period" && phrases[0].period === period ? phrases.slice(1) : phrases
  const name = bare(printed(said, own).replace(/^的?(?:本项|该项)?/, "")).replace(
    /^(?:其中|如|若|且|但|并|应当?(?=完成|组织|开展))/,
    "",
  )
  return bare(name.replace(leads, ""))
}

/** What is graded: 年度评价 of 年度评价为优秀的. */
export function levelsName({ levels: [first] }: LevelsClause, said: Said): string {
  const text = bare(printed(said, said.phrases))
  const at = first === undefined ? -1 : text.lastIndexOf(first.name)
  const head = at < 0 ? text : text.slice(0, at)
  return bare(head.replace(/(?:被评定?为|(?<![考测])评定?为|被评|获评|位列|列|获得|获|得|为|是|达到|属于|[:：])+$/, ""))
}

/** What is ranked: 全市排名 of 全市排名第一的. */
export function rankName(said: Said): string {
  const kept = said.phrases.filter(({ is }) => is !== "nth" && is !== "each")
  return bare(printed(said, kept))
}

/** What the share is of: 任务完成 of 按任务完成比例, 实际完成数/计划数 of a formula. */
export function shareName(about: string): string {
  const [, formula] = /[=＝](.*?)(?:[×xX✕].*)?$/.exec(about) ?? []
  if (formula !== undefined) return bare(formula.replace(/[（()）]/g, "").trim()).replace("÷", "/")
  const [, way] = /(?:按照?|依照?|根据|以)([^，,]*)$/.exec(about) ?? []
  return bare((way ?? about).replace(/的?(?:比例|比率|百分比)(?:进行)?(?:折算|计算)?$/, ""))
}
