import type { Rules } from "../rules.ts"

export function verbOf(effect: "deduct" | "add", adds: "加" | "得"): string {
  return effect === "deduct" ? "扣" : adds
}

export function pointsWords(points: string): string {
  return points === "base" ? "满分" : `${points}分`
}

interface Move {
  readonly effect: "deduct" | "add" | "set"
  readonly points: string
}

/** 扣1分, 得2分, 不得分, 得满分; 不扣分 where the others of a chain deduct. */
export function moved({ effect, points }: Move, start: Rules["start"]): string {
  if (effect === "deduct") {
    if (points === "base") return "扣完基准分"
    return points === "0" ? "不扣分" : `扣${points}分`
  }
  if (points === "0") return "不得分"
  return `${effect === "add" && start === "full" ? "加" : "得"}${pointsWords(points)}`
}
