/** A file as a client of the tus protocol sends it. */
export interface Uploading {
  readonly token: string | undefined
  readonly assessment: string
  readonly criterion: string
  readonly name: string
  readonly content: Uint8Array
  /** In how many requests it is sent, each after asking how far the server is. */
  readonly pieces?: number
  /** Stops after so many of them, as when the line is cut. */
  readonly stopAfter?: number
}

const tus = { "tus-resumable": "1.0.0" }

/** Sends a file; answers the last response, or the refusal of the first. `x-location` is where the upload is. */
export async function upload(address: string, uploading: Uploading): Promise<Response> {
  const { token, assessment, criterion, name, content, pieces = 1, stopAfter = pieces } = uploading
  const signed = { ...tus, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
  const metadata = Object.entries({ assessment, criterion, filename: name })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",")
  const created = await fetch(`${address}/api/uploads`, {
    method: "POST",
    headers: { ...signed, "upload-length": String(content.length), "upload-metadata": metadata },
  })
  if (created.status !== 201) return created
  const location = created.headers.get("location") ?? ""
  const size = Math.ceil(content.length / pieces)
  for (let piece = 0; piece < stopAfter; piece++) {
    const known = await fetch(`${address}${location}`, { method: "HEAD", headers: signed })
    const offset = Number(known.headers.get("upload-offset"))
    const response = await fetch(`${address}${location}`, {
      method: "PATCH",
      headers: { ...signed, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
      body: new Uint8Array(content.subarray(offset, offset + size)),
    })
    if (response.status !== 204 || piece === pieces - 1) return response
  }
  return new Response(null, { headers: { "x-location": location } })
}
