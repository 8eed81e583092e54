import type { Locale } from "@plumbline/rubric-core"

export interface LanguageChoice {
  readonly locale: Locale
  /** The arguments without `--lang`. */
  readonly args: readonly string[]
  /** What followed `--lang`, where it names no language of ours. */
  readonly unknown?: string
}

/** Takes `--lang en` or `--lang=zh` out of the arguments, wherever it stands; without it PLUMBLINE_LANG, else Chinese. */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LanguageChoice {
  const rest: string[] = []
  let asked: string | undefined
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ""
    if (arg === "--lang") {
      at += 1
      asked = args[at] ?? ""
    } else if (arg.startsWith("--lang=")) asked = arg.slice("--lang=".length)
    else rest.push(arg)
  }
  if (asked === "zh" || asked === "en") return { locale: asked, args: rest }
  const locale = env.PLUMBLINE_LANG === "en" ? "en" : "zh"
  return asked === undefined ? { locale, args: rest } : { locale, args: rest, unknown: asked }
}
