import { fileTypeFromFile } from "file-type"
import { open } from "node:fs/promises"

interface Kind {
  readonly type: string
  readonly extensions: readonly string[]
}

/** What may be attached. A file is what its content says; its name must not say something else. */
const kinds: readonly Kind[] = [
  { type: "image/jpeg", extensions: ["jpg", "jpeg"] },
  { type: "image/png", extensions: ["png"] },
  { type: "image/webp", extensions: ["webp"] },
  { type: "image/gif", extensions: ["gif"] },
  { type: "application/pdf", extensions: ["pdf"] },
  { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", extensions: ["docx"] },
  { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", extensions: ["xlsx"] },
  { type: "application/vnd.openxmlformats-officedocument.presentationml.presentation", extensions: ["pptx"] },
  // The older formats of Word, Excel and PowerPoint, and those of WPS, are one container.
  { type: "application/x-cfb", extensions: ["doc", "xls", "ppt", "wps", "et", "dps"] },
  // OFD, the national format for fixed pages, is a zip file.
  { type: "application/zip", extensions: ["zip", "ofd"] },
  { type: "video/mp4", extensions: ["mp4"] },
  { type: "audio/mpeg", extensions: ["mp3"] },
  { type: "text/plain", extensions: ["txt", "csv"] },
]

/** What a browser may show by itself; everything else is only saved. */
export const shownInline: ReadonlySet<string> = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "application/pdf",
])

/** The extensions that may be attached, for whoever is told what is possible. */
export const allowedExtensions: readonly string[] = kinds.flatMap(({ extensions }) => extensions)

/** The media type of a file, told by its content; `undefined` where it may not be attached under that name. */
export async function kindOf(file: string, name: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(file)
  const type = found ? found.mime : (await isText(file)) ? "text/plain" : undefined
  const kind = kinds.find((one) => one.type === type)
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  return kind && extension !== undefined && kind.extensions.includes(extension) ? kind.type : undefined
}

/** How much of a file tells whether it is text, in bytes. */
const sample = 64 * 1024

async function isText(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sample), 0, sample, 0)
    const bytes = buffer.subarray(0, bytesRead)
    // Neither markup, which a browser might take for a page, nor anything with control characters.
    return !/^\s*</.test(bytes.toString("latin1")) && bytes.every((byte) => byte >= 32 || [9, 10, 13].includes(byte))
  } finally {
    await handle.close()
  }
}
