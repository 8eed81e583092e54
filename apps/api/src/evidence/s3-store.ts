import { AwsClient } from "aws4fetch"
import { openAsBlob } from "node:fs"
import { rm } from "node:fs/promises"
import { Readable } from "node:stream"
import type { EvidenceStore } from "./store.ts"

/** An S3-compatible store: `endpoint` with the bucket, such as "https://minio.example/evidence". */
export interface S3Settings {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Keeps evidence in a bucket. aws4fetch signs our five requests; the vendor's kit would be a hundred times its size. */
export function s3Store({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): EvidenceStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 3 })
  const bucket = endpoint.replace(/\/$/, "")

  async function ask(path: string, init: RequestInit, fine: readonly number[] = []): Promise<Response> {
    const response = await client.fetch(`${bucket}${path}`, init)
    if (response.ok || fine.includes(response.status)) return response
    await response.body?.cancel()
    throw new Error(`the evidence store answered ${response.status} to ${init.method ?? "GET"}`)
  }
  const put = (key: string, body: Blob): Promise<Response> =>
    ask(`/${key}`, { method: "PUT", body, headers: { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" } })

  return {
    async take(key, file) {
      const { status } = await ask(`/${key}`, { method: "HEAD" }, [404])
      // A blob that reads from the file: nothing is held in memory.
      if (status === 404) await put(key, await openAsBlob(file))
      await rm(file)
    },
    async put(key, content) {
      await put(key, new Blob([new Uint8Array(content)]))
    },
    async open(key) {
      const response = await ask(`/${key}`, {}, [404])
      if (response.status === 404 || !response.body) return undefined
      return Readable.fromWeb(response.body)
    },
    async remove(key) {
      await ask(`/${key}`, { method: "DELETE" }, [404])
    },
    async *list() {
      let next = ""
      do {
        const query = new URLSearchParams({ "list-type": "2", ...(next && { "continuation-token": next }) })
        const text = await (await ask(`/?${query}`, {})).text()
        for (const [, contents = ""] of text.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
          const [key, at] = [inside(contents, "Key"), inside(contents, "LastModified")]
          if (key && at) yield { key, at: new Date(at).toISOString() }
        }
        next = inside(text, "NextContinuationToken") ?? ""
      } while (next)
    },
    async check() {
      const { body } = await ask("/?list-type=2&max-keys=1", {})
      await body?.cancel()
    },
  }
}

/** The text of the first element of a name; keys are hexadecimal, so that nothing in them is escaped. */
function inside(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
}
