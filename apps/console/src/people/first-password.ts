/** Without the letters and digits that look alike when read out or written down. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789"

/** A first password that can be told over the telephone: four groups of four, about 79 bits. */
export function firstPassword(
  random: (into: Uint8Array<ArrayBuffer>) => Uint8Array = (into) => crypto.getRandomValues(into),
): string {
  const drawn: string[] = []
  const unbiased = 256 - (256 % letters.length)
  while (drawn.length < 16) {
    for (const byte of random(new Uint8Array(32))) {
      if (byte < unbiased && drawn.length < 16) drawn.push(letters.charAt(byte % letters.length))
    }
  }
  return [0, 4, 8, 12].map((at) => drawn.slice(at, at + 4).join("")).join("-")
}
