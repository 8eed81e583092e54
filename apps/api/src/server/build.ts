import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * Names this build by what it is made of: the server's own program and the first page of each web app, which names all of its
 * files by their hashes. A page of an older build knows by it that it should reload.
 */
export function buildId(apps: string): string {
  const hash = createHash("sha256")
  for (const file of ["api/dist/main.js", "form/dist/index.html", "console/dist/index.html"]) {
    try {
      hash.update(readFileSync(join(apps, file)))
    } catch {
      hash.update(`no ${file}`)
    }
  }
  return hash.digest("hex").slice(0, 12)
}
