// htmlparser2: a small, forgiving stream parser that takes what Word, WPS and Excel put on the clipboard, without a DOM.
import { Parser } from "htmlparser2"
import { type Grid, isEmpty } from "./grid.ts"
import { Spread } from "./spread.ts"

export function isHtml(text: string): boolean {
  return /<(?:table|html|body|td|p|div|ol)[\s>]/i.test(text.slice(0, 100_000))
}

const silent = new Set(["head", "style", "script", "title", "xml", "o:p-hidden", "template"])
const breaks = new Set(["p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section"])

/** The tables of a page one after the other, with the lines around them; a page without any gives its lines alone. */
export function readHtml(page: string): Grid {
  // The clipboard of Windows puts lines of its own before the page.
  const html = page.slice(Math.max(page.indexOf("<"), 0))
  const before: string[] = []
  const after: string[] = []
  const rows: string[][] = []
  const tables: Spread[] = []
  let depth = 0
  let hidden = 0
  let words = ""
  const lists: number[] = []
  const flush = () => {
    const text = tidy(words)
    words = ""
    return text
  }
  const outside = () => {
    const lines = flush()
      .split("\n")
      .filter((line) => !isEmpty(line))
    ;(tables.length === 0 ? before : after).push(...lines)
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silent.has(name)) hidden++
      if (hidden > 0) return
      if (name === "table" && depth++ === 0) {
        outside()
        rows.push(...(tables.at(-1)?.rows() ?? []), ...after.splice(0).map((line) => [line]))
        tables.push(new Spread())
      }
      if (breaks.has(name)) words += "\n"
      if (name === "ol" || name === "ul") lists.push(name === "ol" ? Number(attributes["start"] ?? 1) : 0)
      if (name === "li") {
        const number = lists.pop() ?? 0
        lists.push(number > 0 ? number + 1 : 0)
        if (number > 0) words += `${number}. `
      }
      if (depth !== 1) return
      if (name === "tr") tables.at(-1)?.row()
      if (name === "td" || name === "th") {
        words = ""
        tables.at(-1)?.cell(Number(attributes["rowspan"]), Number(attributes["colspan"]))
      }
    },
    ontext(text) {
      if (hidden === 0) words += text.replace(/[\t\r\n ]+/g, " ")
    },
    onclosetag(name) {
      if (silent.has(name)) hidden = Math.max(0, hidden - 1)
      if (hidden > 0) return
      if (name === "ol" || name === "ul") lists.pop()
      if (breaks.has(name)) words += "\n"
      if (name === "table" && depth > 0 && --depth === 0) words = ""
      if (depth === 1 && (name === "td" || name === "th")) tables.at(-1)?.fill(flush())
    },
  })
  parser.end(html)
  outside()
  return { before, rows: [...rows, ...(tables.at(-1)?.rows() ?? [])], after }
}

/** One line a paragraph, without the spaces that the source was wrapped with: there are none between Han characters. */
function tidy(words: string): string {
  return words
    .replace(/[\u00a0 ]+/g, " ")
    .replace(/(?<=[\p{Script=Han}，。；：、（）]) (?=[\p{Script=Han}，。；：、（）])/gu, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n")
}
