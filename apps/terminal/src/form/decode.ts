import type { Words } from "@plumbline/rubric-core"
import { CommandFault } from "../shell/fault.ts"

/** What people hand over by mistake, told by its first bytes, with what to do instead. */
const mistaken: readonly { readonly starts: readonly number[]; readonly is: Words; readonly instead: Words }[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    is: { zh: "Word 或 Excel 文件（.docx、.xlsx）", en: "a Word or Excel file (.docx, .xlsx)" },
    instead: { zh: "在其中另存为纯文本（.txt）", en: "save it as plain text (.txt) there" },
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    is: {
      zh: "旧版 Word、WPS 或 Excel 文件（.doc、.wps、.xls）",
      en: "an old Word, WPS or Excel file (.doc, .wps, .xls)",
    },
    instead: { zh: "在其中另存为纯文本（.txt）", en: "save it as plain text (.txt) there" },
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    is: { zh: "PDF 文件", en: "a PDF file" },
    instead: { zh: "把其中的文字复制到 .txt 文件", en: "copy its text into a .txt file" },
  },
  {
    starts: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    is: { zh: "RTF 文件", en: "an RTF file" },
    instead: { zh: "用 Word 打开后另存为纯文本（.txt）", en: "open it in Word and save it as plain text (.txt)" },
  },
]

/**
 * The text of a form's file: UTF-8, UTF-16, or GB18030, which Word on a Chinese Windows writes. Throws a `CommandFault` that
 * says what to do where it holds no text.
 */
export function formText(bytes: Uint8Array, name: Words): string {
  const found = mistaken.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  if (found) {
    throw new CommandFault({
      zh: `${name.zh} 是${found.is.zh}，这里只读文字；请${found.instead.zh}。`,
      en: `${name.en} is ${found.is.en}, and only text is read here; ${found.instead.en}.`,
    })
  }
  for (const encoding of encodingsOf(bytes)) {
    const text = decoded(bytes, encoding)
    if (text !== undefined && isText(text)) return withContent(text, name)
  }
  throw new CommandFault({
    zh: `${name.zh} 不是文本；请另存为纯文本（.txt，UTF-8 或 GB18030 编码）。`,
    en: `${name.en} is not text; save it as plain text (.txt, UTF-8 or GB18030).`,
  })
}

function encodingsOf(bytes: Uint8Array): string[] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ["utf-16le"]
  if (first === 0xfe && second === 0xff) return ["utf-16be"]
  return bytes.includes(0) ? ["utf-16le", "utf-16be"] : ["utf-8", "gb18030"]
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text holds no control characters to speak of, and nothing that no script has. */
function isText(text: string): boolean {
  const strange = text.match(/[\p{Cc}\p{Cn}\p{Co}]/gu)?.filter((sign) => !/[\t\n\r\f\v]/.test(sign)).length ?? 0
  return strange * 100 <= text.length
}

function withContent(text: string, name: Words): string {
  if (text.trim() !== "") return text
  throw new CommandFault({
    zh: `${name.zh} 是空的；请给出考评表的文字。`,
    en: `${name.en} is empty; give the text of a form.`,
  })
}
