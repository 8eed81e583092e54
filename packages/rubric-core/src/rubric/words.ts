/** The languages of the interface. Chinese is the language of the standards themselves. */
export type Locale = "zh" | "en"

/** One text in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** From (inclusive) and to (exclusive), in UTF-16 code units of the criterion's own words. */
export type Span = readonly [from: number, to: number]
