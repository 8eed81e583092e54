const longest = 200

/** A file's name as it is kept: without folders, control characters and what file systems cannot hold. */
export function plainName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ""
  // Bidirectional marks can make "fdp.exe" look like "exe.pdf".
  const plain = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .trim()
    .replace(/^\.+/, "")
  const [stem, extension] = [plain.replace(/\.[^.]*$/, ""), /\.[^.]*$/.exec(plain)?.[0] ?? ""]
  return [...stem].slice(0, longest - extension.length).join("") + extension
}
