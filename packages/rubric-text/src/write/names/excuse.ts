/** What excuses, in the words that say so: 因公出差 of （因公出差除外）. */
export function excuseIn(words: string): string | undefined {
  const [, besides] = /除([^，。；（）(),;]+?)(?:以?外|之外)/.exec(words) ?? []
  const [, before] = /([^，。；（）(),;]+)除外/.exec(words) ?? []
  const [, forgiven] = /([^，。；（）(),;]+)(?:不扣分|不予扣分)/.exec(words) ?? []
  return before ?? besides ?? forgiven
}
