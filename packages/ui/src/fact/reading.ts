/** A number as typed: nothing yet, a number, or something else. */
export type Typed<Value> =
  { readonly kind: "none" } | { readonly kind: "value"; readonly value: Value } | { readonly kind: "unreadable" }

const most = 999_999_999

/** Full-width digits, spaces and the separators of thousands are how people type and paste numbers. */
export function tidied(text: string): string {
  return text.normalize("NFKC").replace(/[\s,，]/g, "")
}

/** Reads a whole number from 0 to `max`. */
export function readWhole(text: string, max = most): Typed<number> {
  const typed = tidied(text)
  if (typed === "") return { kind: "none" }
  // Excel pastes a whole number of a decimal column as 12.0 or 12.00.
  const [, digits] = /^(\d{1,9})(?:\.0+)?$/.exec(typed) ?? []
  const value = Number(digits)
  return digits === undefined || value > max ? { kind: "unreadable" } : { kind: "value", value }
}

/** Reads a decimal with at most three decimals, in its shortest form: "4.0" is "4". */
export function readDecimal(text: string): Typed<string> {
  const typed = tidied(text).replace("。", ".")
  if (typed === "") return { kind: "none" }
  const [, whole, decimals = ""] = /^(\d{1,9})(?:\.(\d{0,3}))?$/.exec(typed) ?? []
  if (whole === undefined) return { kind: "unreadable" }
  const part = decimals.replace(/0+$/, "")
  return { kind: "value", value: `${Number(whole)}${part === "" ? "" : `.${part}`}` }
}
