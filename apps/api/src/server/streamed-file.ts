import type { Context } from "hono"

/** A file to be saved, piece by piece; its media type is the route's. */
export class StreamedFile {
  readonly name: string
  readonly content: ReadableStream<Uint8Array>
  readonly size: number | undefined

  constructor(name: string, content: ReadableStream<Uint8Array>, size?: number) {
    this.name = name
    this.content = content
    this.size = size
  }
}

export function sendFile(context: Context, { name, content, size }: StreamedFile, type: string): Response {
  return context.body(content, 200, {
    "cache-control": "no-store",
    "content-type": type,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    ...(size !== undefined && { "content-length": String(size) }),
  })
}
