/** The longer side, in pixels: twice what a list shows. */
const side = 320
/** An image that unfolds to more than this is a trap, or no use as evidence. */
const mostPixels = 100_000_000

/** A small picture of an image, without its metadata; `undefined` where the image cannot be drawn. */
export async function thumbnailOf(file: string, type: string): Promise<Uint8Array | undefined> {
  if (!type.startsWith("image/")) return undefined
  try {
    // Loaded for the first picture: it brings a library for the machine, and where there is none only thumbnails are missing.
    const { default: sharp } = await import("sharp")
    return await sharp(file, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true })
      .rotate()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 78 })
      .timeout({ seconds: 20 })
      .toBuffer()
  } catch {
    return undefined
  }
}
