/** What a table on the clipboard is kept as: its HTML, cells and merged cells and all. Anything else pastes as text does. */
export function pastedText(clipboard: Pick<DataTransfer, "getData">): string | undefined {
  const html = clipboard.getData("text/html")
  const table = /<table\b[\s\S]*<\/table>/i.exec(html)?.[0]
  // Word writes a style into every cell; none of it says anything about the standard.
  return table?.replace(
    /\s(?:style|class|lang|width|height|valign|align|bgcolor|x:\w+|data-[\w-]+)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi,
    "",
  )
}
