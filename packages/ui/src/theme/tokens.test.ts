import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8")
const block = (start: string): Record<string, string> => {
  const from = css.indexOf(start)
  const text = css.slice(from, css.indexOf("}", from))
  return Object.fromEntries([...text.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
}
const light = block(":root {")
const darkBySystem = block(':root:not([data-theme="light"])')
const darkByChoice = block(':root[data-theme="dark"]')

function luminance(hex: string | undefined): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt((hex ?? "").slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe("theme tokens", () => {
  it("are the same dark by the system's wish and by choice", () => {
    expect(darkBySystem).toEqual(darkByChoice)
    expect(Object.keys(darkByChoice).length).toBeGreaterThan(10)
  })

  for (const [name, tokens] of Object.entries({ light, dark: darkByChoice })) {
    for (const text of ["ink", "ink-2", "accent", "lost", "gained", "ask"]) {
      for (const ground of ["paper", "surface", "mark"]) {
        it(`let ${text} be read on ${ground} in the ${name} theme`, () => {
          expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5)
        })
      }
    }

    it(`let edges of inputs be seen in the ${name} theme`, () => {
      expect(contrast(tokens["edge"], tokens["surface"])).toBeGreaterThanOrEqual(3)
      expect(contrast(tokens["edge"], tokens["paper"])).toBeGreaterThanOrEqual(3)
    })
  }
})
