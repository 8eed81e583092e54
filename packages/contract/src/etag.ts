const form = /^"([0-9a-z]+)\.(0|[1-9]\d{0,14})"$/

/** `"<epoch>.<version>"`: a restored backup has another epoch, so an old version cannot match by chance. */
export function formatEtag(epoch: string, version: number): string {
  return `"${epoch}.${version}"`
}

/** Reads an entity tag; `undefined` for anything that `formatEtag` does not write, weak tags and `*` included. */
export function parseEtag(text: string): { readonly epoch: string; readonly version: number } | undefined {
  const [, epoch, version] = form.exec(text) ?? []
  return epoch === undefined || version === undefined ? undefined : { epoch, version: Number(version) }
}
