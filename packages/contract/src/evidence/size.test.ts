import { expect, it } from "vitest"
import { sizeOf } from "./size.ts"

it.each([
  [0, "0 B"],
  [980, "980 B"],
  [1_440_000, "1.4 MB"],
  [200_000_000, "200 MB"],
  [5e12, "5,000 GB"],
])("%i bytes are %s", (bytes, said) => expect(sizeOf(bytes, "zh")).toBe(said))
