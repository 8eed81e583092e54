import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const atTheTop = new Set([
  "apps",
  "packages",
  "tooling",
  "docs",
  "turbo.json",
  "pnpm-workspace.yaml",
  "pnpm-lock.yaml",
  "package.json",
  "tsconfig.base.json",
  "README.md",
  "node_modules",
])

/** Entries at the top of the project that are neither agreed nor hidden. */
export function strangersAtTheTop(names: readonly string[]): readonly string[] {
  return names.filter((name) => !name.startsWith(".") && !atTheTop.has(name))
}

const sources = /\.(ts|tsx|vue|mjs|cjs|css)$/
const skipped = new Set(["node_modules", "dist", "coverage"])

/** The source files below a folder with their numbers of lines. */
export function sourceLines(folder: string): readonly { readonly file: string; readonly lines: number }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) || entry.name.startsWith(".") ? [] : sourceLines(file)
    return sources.test(entry.name) ? [{ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }] : []
  })
}
