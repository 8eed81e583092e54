import type { Words } from "@plumbline/rubric-core"

/** The year that a title names. */
export function yearOf(title: string): number | undefined {
  const found = /(?:19|20)\d{2}/.exec(title.normalize("NFKC"))
  return found ? Number(found[0]) : undefined
}

const place =
  /^(?:关于)?(?:\d{4}年?度?)?(?!年|度)(\p{Script=Han}{2,12}?(?:省|市|县|区|州|旗|局|厅|委员会|委|中心|学校|大学|学院|医院|集团|公司))/u

/** The office in whose name a title speaks, where it names one. */
export function issuerOf(title: string): Words | undefined {
  const found = place.exec(title.normalize("NFKC"))?.[1]
  return found === undefined ? undefined : { zh: found, en: found }
}

const bonus = /加分|附加|bonus|extra/i

/** Whether a section holds points beyond the ordinary ones: its name says so, or a note does of its name. */
export function isBonus(name: string, notes: readonly string[]): boolean {
  return (
    bonus.test(name) || notes.some((note) => /[（(]\s*(?:附?加分|bonus)/i.test(note.split(name)[1]?.slice(0, 8) ?? ""))
  )
}
