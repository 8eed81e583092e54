import { defineConfig } from "vite"

/** What scoring needs of rubric-core: all but its schemas, lint and comparisons. */
const scoring = /packages[\\/]rubric-core[\\/]src[\\/](?!.*(?:schema|lint|bulk|diff|replay|carry|testing))/

/**
 * One bundle that starts fast: what only some commands need lies in chunks of its own that load when used. `fetch` is defined
 * away because the layout engine of Ink would load its code through it, and with it Node's whole http client; our own
 * calls say `globalThis.fetch`.
 */
export default defineConfig({
  define: { fetch: "undefined", "process.env.DEV": '"false"', "process.env.NODE_ENV": '"production"' },
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: "src/plumbline.ts",
    target: "node22",
    outDir: "dist",
    minify: true,
    rolldownOptions: {
      output: {
        chunkFileNames: "[name]-[hash].js",
        // One file to open for scoring instead of ten; schemas and the lint are for the few commands that need them.
        codeSplitting: { groups: [{ name: "scoring", test: scoring }] },
      },
    },
  },
})
