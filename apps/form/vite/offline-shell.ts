import { createHash } from "node:crypto"
import type { Plugin } from "vite"

const slot = "__PLUMBLINE_SHELL__"

/** Tells the service worker which files make up the app, and a version that changes with any of them. */
export function offlineShell(): Plugin {
  return {
    name: "plumbline-offline-shell",
    apply: "build",
    generateBundle(_options, bundle) {
      const worker = bundle["service-worker.js"]
      if (worker?.type !== "chunk") throw new Error("the service worker was not built")
      const files = Object.keys(bundle).filter((file) => file !== worker.fileName && !file.endsWith(".map"))
      const hash = createHash("sha256")
      for (const file of files.sort()) {
        const output = bundle[file]
        if (output) hash.update(file).update(output.type === "chunk" ? output.code : output.source)
      }
      const shell = JSON.stringify({
        version: hash.digest("hex").slice(0, 12),
        files: ["index.html", "favicon.svg", ...files],
      })
      const quoted = new RegExp(`["'\`]${slot}["'\`]`)
      if (!quoted.test(worker.code)) throw new Error("the service worker has no slot for the list of files")
      worker.code = worker.code.replace(quoted, JSON.stringify(shell))
    },
  }
}
