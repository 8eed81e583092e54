const units = ["B", "kB", "MB", "GB"]

/** A size for people: 980 B, 1.4 MB. */
export function sizeOf(bytes: number, locale: string): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: step === 0 ? 0 : 1 })
  return `${number.format(bytes / 1000 ** step)} ${units[step]}`
}
