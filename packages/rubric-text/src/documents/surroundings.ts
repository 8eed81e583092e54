import { normalise } from "../words/normalise.ts"
import { figurePattern, decimalOf } from "./printed/figure.ts"
import { numberingOf } from "./printed/numbering.ts"

const page =
  /^(?:第?\d+页(?:[,/]?共?\d+页)?|共\d+页(?:第\d+页)?|[-·~]*\d{1,3}[-·~]+|[-·~]+\d{1,3}[-·~]*|page\d+(?:of\d+)?|\(?续表\)?\d*|\(?接上表\)?|\d+\/\d+)$/i
const signed =
  /^(?:\(?(?:自评|被?考[评核]|受检|填报|填表|上报|报送|申报|被评|评价|评估|检查|核查|考核组|联系|审核|负责|评审|领导|单位|部门|学校|医院|企业|乡镇|街道|盖章|公章|签[字名章]|日期|时间|得分|总得分|组长|成员|评分人|考核人|制表|经办|复核|主管)[^。；]{0,16}:|.{0,20}\((?:公章|盖章|签[字名章])\)|.{0,12}(?:意见|签[字名章])$|_{3,}|填报日期|\d{4}年\d{1,2}月\d{1,2}日$|年月日$|(?:assessed|filled|prepared|signed|signature|date|unit|name of|department|school|hospital|reviewer|organi[sz]ation)[^.;]{0,24}:)/i
const annex = /^(?:附件|附表|附录|附|annex|appendix|attachment)[\s\d一二三四五六七八九十-]*:?$/i

const annexBefore = /^(?:#+\s*|(?:附件|附表|附)\s*[\d一二三四五六七八九十-]*\s*[:：.、]\s*)+/

/** Lines that belong to the paper and not to the standard: numbers of pages, who fills it in, stamps and dates. */
export function isPaper(line: string): boolean {
  const plain = normalise(line).replace(/\s+/g, "")
  return plain === "" || page.test(plain) || signed.test(plain) || annex.test(plain)
}

/** The title at the head of a form: its first line, with the second where only both together name a table. */
export function titleOf(before: readonly string[]): string {
  const lines = before.map((line) => line.trim()).filter((line) => line !== "" && !isPaper(line))
  const [first = "", second = ""] = lines
  const joined = !names.test(first) && names.test(second) && second.length < 40 && first.length < 40
  return (joined ? `${first}${second}` : first).replace(annexBefore, "")
}

/** Whether a line names a table or a standard, whatever points it prints. */
export const isTitle = (line: string): boolean => names.test(line.trim())

const names =
  /(?:表|细则|标准|办法|方案|清单|指标|体系|rubric|form|standard|sheet|table)\s?(?:[（(][^（）()]{1,30}[）)])?$/i

const totalWords = new RegExp(
  `(?:满分|总分|总分值|合计|总计|共计|百分制.{0,6}|total(?: of|:)?|out of|maximum(?: of)?:?)\\s{0,4}(?:为|是|计|:)?\\s{0,4}${figurePattern}\\s{0,4}(?:分|points?|marks?|$)`,
  "i",
)
const inTitle = new RegExp(
  `[(\\[【]\\s{0,4}(?:共|计)?\\s{0,4}${figurePattern}\\s{0,4}(?:分(?:制)?|points?|marks?)\\s{0,4}[)\\]】]`,
  "i",
)

/** The total that a line of prose prints. */
export function totalIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const plain = normalise(line).replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "")
    const found = totalWords.exec(plain) ?? (line.length < 60 ? inTitle.exec(plain) : null)
    if (found?.[1] !== undefined) return decimalOf(found[1])
  }
  return undefined
}

const noteHead =
  /^(?:备\s*注|说\s*明|注\s*意?|附\s*注|填表说明|有关说明|特别说明|notes?|remarks?)\s*(?:\d{0,2})\s*[:：]\s*|^(?:备\s*注|说\s*明|附\s*注|填表说明|有关说明|notes?|remarks?)$|^注\d?[:：.、]\s*/i

export const isNote = (line: string): boolean => noteHead.test(line.trim())

/** The notes under a form, a sentence or a numbered paragraph each, without 说明 and without numbers. */
export function notesOf(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.trim().replace(noteHead, "").trim())
    .filter((line) => line !== "" && !isPaper(line) && !isSender(line))
    .map((line) => numberingOf(line)?.rest ?? line)
}

/** An office under the last line: a few words, and no sentence. */
const isSender = (line: string): boolean =>
  line.length <= 20 &&
  !/[。；，、：.;,:!！]/.test(line) &&
  /(?:部|局|委|办|室|会|中心|政府|office|department)$/i.test(line)
