import { dayOf, type WindowName } from "../assessment/deadlines.ts"
import type { TransitionAction } from "../assessment/states.ts"

/** What a person is told of: every step, and what is due or has been put into the person's hands. */
export type NoticeKind =
  | TransitionAction
  | "correct"
  | "keepRubric"
  | "assign"
  | "unassign"
  | "extend"
  | "remind"
  | "remark"
  | "askRuling"
  | "ruling"

/** What a notice is about. Never points: whoever may read them finds them with the assessment. */
export interface NoticeFacts {
  readonly unit: string
  readonly cycle: string
  readonly reason?: string | undefined
  readonly window?: WindowName | undefined
  /** The deadline, UTC. */
  readonly ends?: string | undefined
  /** The printed number of a criterion. */
  readonly number?: string | undefined
}

export interface Words {
  readonly zh: string
  readonly en: string
}

const windowWords: Record<WindowName, Words> = {
  filling: { zh: "自评填报", en: "the self-assessment" },
  review: { zh: "核实", en: "the review" },
  appeal: { zh: "申诉", en: "appeals" },
}

/** The sentence of a notice, for the inbox and for mail alike. */
export function noticeWords(
  kind: NoticeKind,
  { unit, cycle, reason, window = "filling", ends, number }: NoticeFacts,
): Words {
  const because = { zh: reason === undefined ? "" : `：${reason}`, en: reason === undefined ? "" : `: ${reason}` }
  const about = windowWords[window]
  const criterion = {
    zh: number === undefined ? "" : `第${number}条`,
    en: number === undefined ? "" : `criterion ${number}`,
  }
  const until = ends === undefined ? { zh: "", en: "" } : { zh: dayInWords(ends), en: dayOf(ends) }
  const of = { zh: `${unit}${cycle}`, en: `${unit}, ${cycle}` }
  switch (kind) {
    case "submit":
      return { zh: `${of.zh}自评已提交`, en: `${of.en}: the self-assessment was submitted` }
    case "beginReview":
      return { zh: `${of.zh}自评已开始核实`, en: `${of.en}: the review has begun` }
    case "return":
      return {
        zh: `${of.zh}自评被退回，请按意见修改后重新提交`,
        en: `${of.en}: returned with remarks; revise and submit again`,
      }
    case "finish":
      return { zh: `${of.zh}核实已完成，待核定`, en: `${of.en}: the review is finished and waits for the decision` }
    case "decide":
      return { zh: `${of.zh}已核定，待公布`, en: `${of.en}: decided, to be published` }
    case "publish":
      return { zh: `${of.zh}考评结果已公布`, en: `${of.en}: the result is published` }
    case "withdraw":
      return {
        zh: `${of.zh}考评结果已撤回${because.zh}`,
        en: `${of.en}: the published result was withdrawn${because.en}`,
      }
    case "appeal":
      return { zh: `${of.zh}提出申诉`, en: `${of.en}: appealed` }
    case "redecide":
      return { zh: `${of.zh}申诉后已重新核定，待公布`, en: `${of.en}: decided anew after an appeal, to be published` }
    case "close":
      return { zh: `${of.zh}考评已归档`, en: `${of.en}: the year is closed` }
    case "assign":
      return { zh: `请您核实${of.zh}`, en: `You are to review ${of.en}` }
    case "unassign":
      return { zh: `您不再负责核实${of.zh}`, en: `You no longer review ${of.en}` }
    case "extend":
      return {
        zh: `${of.zh}${about.zh}延期至${until.zh}${because.zh}`,
        en: `${of.en}: ${about.en} may take until ${until.en}${because.en}`,
      }
    case "remark":
      return {
        zh: `${of.zh}${criterion.zh}有新的意见或答复`,
        en: `${of.en}: a remark${number === undefined ? "" : ` on ${criterion.en}`}`,
      }
    case "askRuling":
      return { zh: `${of.zh}：${criterion.zh}有新的口径提问`, en: `${of.en}: a question about ${criterion.en}` }
    case "ruling":
      return { zh: `${of.zh}：${criterion.zh}有新的口径`, en: `${of.en}: a new ruling on ${criterion.en}` }
    case "correct":
      return {
        zh: `${of.zh}评分细则已勘误，请查看${because.zh}`,
        en: `${of.en}: the rubric was corrected${because.en}`,
      }
    case "keepRubric":
      return {
        zh: `${of.zh}评分细则已勘误，已公布的结果不变${because.zh}`,
        en: `${of.en}: the rubric was corrected; what is published stays as it is${because.en}`,
      }
    case "remind":
      return { zh: `${of.zh}${about.zh}将于${until.zh}截止`, en: `${of.en}: ${about.en} ends on ${until.en}` }
  }
}

function dayInWords(time: string): string {
  const [year = "", month = "", day = ""] = dayOf(time).split("-")
  return `${year}年${Number(month)}月${Number(day)}日`
}
