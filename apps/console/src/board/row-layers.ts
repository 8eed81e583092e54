import type { BoardRow, Layer } from "@plumbline/contract"
import { hasVoice, isSettled } from "../layers/layer-voice.ts"

/** What the board says of one layer of one unit. */
export interface ShownLayer {
  readonly points: string
  /** Not final yet: 暂计. */
  readonly provisional: boolean
}

/** A layer as the board shows it; nothing where its people have not spoken yet. */
export function shownLayer(row: BoardRow, layer: Layer): ShownLayer | undefined {
  const summary = row[layer]
  if (!summary || !hasVoice(layer, row.state)) return undefined
  return { points: summary.total, provisional: !summary.complete || !isSettled(layer, row.state) }
}
