import type { Evidence } from "@plumbline/contract"

/** A name that every file system can hold, whatever the server said: no folders, no signs that Windows refuses. */
export function safeName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, "_").replace(/^[. ]+|[. ]+$/g, "")
  // Names that Windows keeps for devices, with any extension.
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) || plain === "" ? `_${plain}` : plain
}

/** "3月.png", "3月 (2).png", …: the names that a copy may take where the first is taken. */
export function* copyNames(name: string): Generator<string> {
  const plain = safeName(name)
  const dot = plain.lastIndexOf(".")
  const [stem, extension] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ""]
  yield plain
  for (let copy = 2; ; copy += 1) yield `${stem} (${copy})${extension}`
}

/** What kind of file it is, as people call it: PNG, DOCX. The server takes no file whose name and content disagree. */
export function kindWord({ name, type }: Pick<Evidence, "name" | "type">): string {
  return (/\.([^.]+)$/.exec(name)?.[1] ?? type).toUpperCase()
}
