import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** What scoring needs of rubric-core as one file, only to be weighed: it ships inside the apps. */
export default defineConfig({
  logLevel: "error",
  build: {
    target: "chrome109",
    outDir: path("../../.plumbline/size"),
    emptyOutDir: true,
    lib: { entry: { scoring: path("scoring.ts") }, formats: ["es"] },
  },
})
