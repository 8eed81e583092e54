/** So many characters are shown around a change. */
const around = 6

/**
 * The part in which two texts differ, with a little around it: what stood there, and what stands there now.
 *
 * @example changedPart("未制定年度工作计划的，扣1分", "未制定年度工作计划的，扣2分") // ["…作计划的，扣1分", "…作计划的，扣2分"]
 */
export function changedPart(before: string, after: string): readonly [string, string] {
  const [old, young] = [Array.from(before), Array.from(after)]
  const shorter = Math.min(old.length, young.length)
  let head = 0
  while (head < shorter && old[head] === young[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail += 1
  const cut = (letters: readonly string[]): string => {
    const [from, to] = [Math.max(0, head - around), Math.min(letters.length, letters.length - tail + around)]
    return `${from > 0 ? "…" : ""}${letters.slice(from, to).join("")}${to < letters.length ? "…" : ""}`
  }
  return [cut(old), cut(young)]
}
