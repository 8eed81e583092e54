import { type Layer, layers, type State } from "@plumbline/contract"
import { fingerprintOf, type Points, type ScoreSheet, settledPoints } from "@plumbline/rubric-core"
import { hasVoice, isSettled } from "../layers/layer-voice.ts"

export interface LayerTotal {
  readonly layer: Layer
  /** Nothing where its people have not spoken yet. */
  readonly points: Points | undefined
  readonly provisional: boolean
  /** Of the sheet as it stands; nothing where nobody has spoken. */
  readonly fingerprint: string | undefined
}

/** The totals of the three layers as they may be shown in a state. While criteria are open only what is complete counts. */
export function layerTotals(state: State, sheets: Readonly<Record<Layer, ScoreSheet>>): readonly LayerTotal[] {
  return layers.map((layer) => {
    const speaks = hasVoice(layer, state)
    const sheet = sheets[layer]
    return {
      layer,
      points: speaks ? (sheet.complete ? sheet.total : settledPoints(sheet)) : undefined,
      provisional: speaks && (!sheet.complete || !isSettled(layer, state)),
      fingerprint: speaks ? fingerprintOf(sheet) : undefined,
    }
  })
}
