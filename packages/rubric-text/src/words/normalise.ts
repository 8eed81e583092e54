const dashes = new Set("—–―−‐‑‒﹣ー")
const waves = new Set("～〜∼")
const opening = new Set("（﹙【〔［")
const closing = new Set("）﹚】〕］")
const single: Readonly<Record<string, string>> = {
  "\u3000": " ",
  "\u00a0": " ",
  "\r": "\n",
  "﹪": "%",
  "٪": "%",
  "／": "/",
  "∕": "/",
  "÷": "/",
  "✕": "×",
  "✖": "×",
  "＊": "×",
  "*": "×",
  "≧": "≥",
  "≦": "≤",
  "⩾": "≥",
  "⩽": "≤",
  "；": ";",
  "，": ",",
  "﹐": ",",
  "：": ":",
  〇: "零",
}

/**
 * One code unit for one code unit, so that places found in the result are places in the words: full width becomes half
 * width, all dashes one dash, all brackets round ones.
 */
export function normalise(words: string): string {
  let plain = ""
  for (let at = 0; at < words.length; at++) plain += normaliseUnit(words[at] ?? "")
  return plain
}

function normaliseUnit(unit: string): string {
  const known = single[unit]
  if (known !== undefined) return known
  if (dashes.has(unit)) return "-"
  if (waves.has(unit)) return "~"
  if (opening.has(unit)) return "("
  if (closing.has(unit)) return ")"
  const code = unit.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? normaliseAscii(String.fromCharCode(code - 0xfee0)) : unit
}

function normaliseAscii(unit: string): string {
  return single[unit] ?? unit
}
