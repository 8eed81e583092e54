import { normalise } from "../../words/normalise.ts"

const moving =
  /(?:扣|加|得|计|减|给|为|[每各]\S{0,12}?)\s*\d|[扣加减]\s*(?:完|[零一二两三四五六七八九十半]\S{0,3})?分(?!\s*(?:项|类|因素|指标|内容|条款|部分|工作|事项))|不[得扣计加]分|得满分|按\S{1,20}得分|记?零分|一票否决|酌情|分\/|\d\s*分|(?:deduct|lose|loses|add|award|award(?:s|ed)|minus|earn|score|get)s?\b.{0,40}\d|\d.{0,12}\b(?:points?|pts?|marks?)\b|no (?:points|score)|full (?:points|marks)/i

/** Whether words say how points move: what tells a criterion from a heading or a remark. */
export function saysPoints(words: string): boolean {
  return moving.test(normalise(words))
}
