import { headingOf } from "./points.ts"
import { numberingOf } from "./numbering.ts"

/** The name of a section or an item with what is printed around it. */
export interface Heading {
  readonly name: string
  readonly label?: string
  readonly printed?: string
}

/**
 * Takes a heading's number and points apart from its name.
 *
 * @example readHeading("2.电视栏目制播（10分）") // { name: "电视栏目制播", label: "2", printed: "10" }
 */
export function readHeading(line: string): Heading {
  const numbered = numberingOf(line)
  const { words, points } = headingOf(numbered?.rest ?? line)
  const name = words.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "").replace(/[：:。.；;，,、\s]+$/, "")
  return {
    name: name === "" ? line.trim() : name,
    ...(numbered === undefined ? {} : { label: numbered.label }),
    ...(points === undefined ? {} : { printed: points }),
  }
}
