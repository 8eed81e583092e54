import vue from "@vitejs/plugin-vue"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"
import { offlineShell } from "./vite/offline-shell.ts"
import { precompressed } from "./vite/precompressed.ts"

const api = process.env["PLUMBLINE_API"] ?? "http://127.0.0.1:4400"

export default defineConfig({
  base: "/form/",
  plugins: [vue(), offlineShell(), precompressed()],
  // Every text is a message function, so the smallest build of vue-i18n serves: no compiler, no dates, no components.
  resolve: {
    alias: { "vue-i18n": fileURLToPath(import.meta.resolve("petite-vue-i18n/dist/petite-vue-i18n.runtime.mjs")) },
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_JIT_COMPILATION__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  },
  build: {
    // The oldest browsers that count.
    target: ["chrome109", "firefox115"],
    // The content policy allows files of our own origin only, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { form: "index.html", "service-worker": "src/offline/service-worker.ts" },
      output: {
        // A service worker keeps its name: its scope and its renewal hang on its address.
        entryFileNames: (chunk) => (chunk.name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  server: { proxy: { "/api": api } },
})
