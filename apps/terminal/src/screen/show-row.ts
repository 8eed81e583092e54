/** The first row to show, so that one row stands in sight with what is around it. */
export function showRow(row: number, length: number, room: number): number {
  return Math.max(0, Math.min(row - Math.floor(room / 2), length - room))
}
