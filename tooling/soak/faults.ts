import type { Soaked } from "./run.ts"

/** By how much the heap may seem to rise, as a share of it: a line through forty samples is not quite level by chance. */
const level = 0.05

/** Everything that is not as it must be, in words; nothing if all is well. */
export function faultsOf(soaked: Soaked): string[] {
  const { errors, lost, missed, heap, acknowledged, heard } = soaked
  const faults = [
    ...errors.map((error) => `error: ${error}`),
    ...lost.map((write) => `lost: ${write}`),
    ...missed.map((event) => `missed: ${event}`),
  ]
  if (acknowledged === 0 || heard === 0) faults.push("nothing happened")
  if (heap.rises > heap.begins * level) faults.push(`the heap rises by ${heap.rises} bytes from ${heap.begins}`)
  return faults
}
