import { compareExact } from "../../exact/exact.ts"
import { parseQuantity } from "../../exact/quantity.ts"
import type { BandsRate } from "../../rubric/rate.ts"

type Band = BandsRate["bands"][number]

/**
 * The bands with each pair that overlaps cut where the one that counts ends, so that no value is in two of them and every value
 * moves what it moved. `wins(a, b)` says whether the first counts where both hold. Bands with other ends are left as they are.
 */
export function cutOverlaps(bands: readonly Band[], wins: (one: number, other: number) => boolean): Band[] {
  const cut = [...bands]
  cut.forEach((_, winner) => {
    cut.forEach((__, loser) => {
      const [one, other] = [cut[winner], cut[loser]]
      if (!one || !other || winner === loser || !wins(winner, loser)) return
      cut[loser] = beside(one, other)
    })
  })
  return cut
}

/** The second band without what the first one holds at that end of it. */
function beside(winner: Band, loser: Band): Band {
  const [top, bottom] = [winner.lt ?? winner.le, winner.gt ?? winner.ge]
  const [low, high] = [loser.gt ?? loser.ge, loser.lt ?? loser.le]
  const { lt: _, le: __, ...above } = loser
  const { gt: ___, ge: ____, ...below } = loser
  if (isOver(top, low) && (high === undefined || isOver(high, top)) && !isOver(bottom, low)) {
    return { ...below, ...(winner.lt === undefined ? { gt: top } : { ge: top }) }
  }
  if (
    bottom !== undefined &&
    isOver(high, bottom) &&
    (low === undefined || isOver(bottom, low)) &&
    !isOver(high, top)
  ) {
    return { ...above, ...(winner.gt === undefined ? { lt: bottom } : { le: bottom }) }
  }
  return loser
}

function isOver(one: Band["lt"], other: Band["lt"]): one is string {
  const [a, b] = [one, other].map((each) => (typeof each === "string" ? parseQuantity(each) : undefined))
  return a !== undefined && b !== undefined && compareExact(a, b) > 0
}
