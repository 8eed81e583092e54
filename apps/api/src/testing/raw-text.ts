import { readFileSync } from "node:fs"
import { registerHooks } from "node:module"

// Lets Node run the server from its source, `node --import`ing this: what the bundler inlines as text is text here too.
registerHooks({
  load(url, context, next) {
    if (!url.endsWith("?raw")) return next(url, context)
    const text = readFileSync(new URL(url.replace(/\?raw$/, "")), "utf8")
    return { format: "module", source: `export default ${JSON.stringify(text)}`, shortCircuit: true }
  },
})
