import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { Plugin } from "vite"

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const isText = /\.(?:js|css|html|svg|json|webmanifest)$/

/** Lays a .br and a .gz beside every text file of the build, so that the server never compresses while it answers. */
export function precompressed(): Plugin {
  let folder = "dist"
  return {
    name: "plumbline-precompressed",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true })
      await Promise.all(files.filter((file) => isText.test(file)).map((file) => compress(join(folder, file))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await Promise.all([
    brotli(bytes, { params }).then((smaller) => writeFile(`${file}.br`, smaller)),
    zip(bytes, { level: 9 }).then((smaller) => writeFile(`${file}.gz`, smaller)),
  ])
}
