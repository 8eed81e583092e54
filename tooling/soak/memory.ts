/** A figure at a time, in seconds. */
export interface Sample {
  readonly at: number
  readonly value: number
}

/** The straight line through samples by least squares: where it begins, and what it rises by over all of them. */
export function fit(samples: readonly Sample[]): { readonly begins: number; readonly rises: number } {
  const count = samples.length
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || count < 2) return { begins: first?.value ?? 0, rises: 0 }
  const mean = (of: (sample: Sample) => number): number => samples.reduce((sum, sample) => sum + of(sample), 0) / count
  const [at, value] = [mean((sample) => sample.at), mean((sample) => sample.value)]
  const spread = mean((sample) => (sample.at - at) ** 2)
  const slope = mean((sample) => (sample.at - at) * (sample.value - value)) / spread
  return { begins: value + slope * (first.at - at), rises: slope * (last.at - first.at) }
}
