import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** @param {string} relative */
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The files that a page names itself: what a browser loads before the page can be used, without what comes when it is needed.
 * @param {string} app
 */
function firstLoad(app) {
  const page = path(`../../apps/${app}/dist/index.html`)
  const html = existsSync(page) ? readFileSync(page, "utf8") : ""
  const named = [...html.matchAll(/(?:src|href)="\/[a-z]+\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file)
  return named.map((file) => path(`../../apps/${app}/dist/${file}`))
}

export default [
  { name: "scoring, of rubric-core", path: path("../../.plumbline/size/scoring.js"), limit: "12 kB", gzip: true },
  { name: "scoring in a page", path: path("../../.plumbline/size/scoring-page.js"), limit: "23 kB", gzip: true },
  { name: "first load of the form", path: firstLoad("form"), limit: "80 kB" },
]
