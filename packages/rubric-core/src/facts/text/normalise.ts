/** Full-width digits, letters and signs as people type them with a Chinese input method, made plain. */
export function plain(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[。．]/g, ".")
    .replace(/[−–—]/g, "-")
    .replace(/[\u3000\u00a0]/g, " ")
    .replace(/[，、；]/g, ",")
    .trim()
}
