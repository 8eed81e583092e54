import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/**
 * What scoring needs of rubric-core, only to be weighed: it ships inside the apps, and is minified here as it is there (a library's
 * build would leave spaces and comments in). Each entry is built by itself, so that none shares a file with another.
 */
export default defineConfig(({ mode }) => ({
  logLevel: "error",
  build: {
    target: "chrome109",
    outDir: path("../../.plumbline/size"),
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: path(`${mode}.ts`),
      preserveEntrySignatures: "strict",
      output: { entryFileNames: `${mode}.js` },
    },
  },
}))
