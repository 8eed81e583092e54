const thousandths = (points: string): number => Math.round(Number(points) * 1000)

/** Whether printed points add up to a printed sum, counted in whole thousandths. */
export function sameSum(points: readonly (string | undefined)[], sum: string): boolean {
  return points.reduce((total, each) => total + thousandths(each ?? "0"), 0) === thousandths(sum)
}
