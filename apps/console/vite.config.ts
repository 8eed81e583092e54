import vue from "@vitejs/plugin-vue"
import { defineConfig } from "vite"

const api = process.env["PLUMBLINE_API"] ?? "http://127.0.0.1:4400"

export default defineConfig({
  base: "/console/",
  plugins: [vue()],
  build: {
    target: ["chrome109", "firefox115", "safari16"],
    // The content policy allows files of our own origin only, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  server: { proxy: { "/api": api } },
})
