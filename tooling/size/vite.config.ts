import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** rubric-core as one file, only to be weighed: it ships inside the apps. */
export default defineConfig({
  logLevel: "error",
  build: {
    target: "chrome109",
    outDir: path("../../.plumbline/size"),
    emptyOutDir: true,
    lib: { entry: { "rubric-core": path("../../packages/rubric-core/src/index.ts") }, formats: ["es"] },
  },
})
