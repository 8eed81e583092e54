import type { TextProps } from "ink"
import type { Span, Tone } from "./line.ts"

/** The 16 colours that every terminal has; which red it is, the person's own terminal decides. */
const colours: Record<Tone, TextProps> = {
  plain: {},
  quiet: { dimColor: true },
  accent: { color: "cyan" },
  lost: { color: "red" },
  gained: { color: "green" },
  ask: { color: "yellow" },
}

/** Whether colours may be used: not where NO_COLOR is set or the terminal is a plain one. */
export function mayColour(env: Readonly<Record<string, string | undefined>>): boolean {
  return (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb"
}

export function textProps(span: Span, colour: boolean): TextProps {
  return {
    ...(colour ? colours[span.tone ?? "plain"] : {}),
    ...(span.bold && { bold: true }),
    ...(span.underline && { underline: true }),
    ...(span.chosen && { inverse: true }),
  }
}
