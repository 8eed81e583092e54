import { defineConfig } from "vite"

/** The server and its commands as plain files for Node; what holds binaries or workers of its own stays a package. */
export default defineConfig({
  ssr: {
    noExternal: true,
    external: ["better-sqlite3", "pg", "pino", "better-auth", "sharp", "file-type"],
    target: "node",
  },
  build: {
    ssr: true,
    target: "node22",
    outDir: "dist",
    rolldownOptions: {
      input: { main: "src/main.ts", "plumbline-server": "src/plumbline-server.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
})
