import vue from "@vitejs/plugin-vue"
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { findPostgres } from "../postgres/find.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folders = {
  "rubric-core": "packages/rubric-core",
  "rubric-text": "packages/rubric-text",
  rubrics: "packages/rubrics",
  contract: "packages/contract",
  client: "packages/client",
  ui: "packages/ui",
  api: "apps/api",
  form: "apps/form",
  console: "apps/console",
  terminal: "apps/terminal",
  tooling: "tooling",
  e2e: "tooling/e2e",
}

/** Whole programs start in these, and on a small machine all at once would only wait for each other. */
const slow = new Set(["api", "tooling", "e2e"])

/** What is about PostgreSQL alone. */
const aboutPostgres = "src/database/postgres/**/*.test.ts"

/** A file that is about SQLite's own file, or whose subject never asks a database more than its own tests on PostgreSQL do. */
const aboutFiles = /^src\/(database\/(open|write-queue|upgrade)|server\/(start|pages|openapi))\.test\.ts$/

/** The tests of the api that open a database, found by how they do it. */
function opening(): readonly string[] {
  const folder = `${root}apps/api/`
  return globSync("src/**/*.test.ts", { cwd: folder })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !aboutFiles.test(file))
    .filter((file) => /\b(startTestServer|startTestYear|createPlace)\(/.test(readFileSync(`${folder}${file}`, "utf8")))
}

/** The tests of the api on PostgreSQL, one server for all of them, where this machine has one. */
const onPostgres = {
  test: {
    name: "api-postgres",
    root: `${root}apps/api`,
    include: [aboutPostgres, ...opening()],
    environment: "node" as const,
    globalSetup: [`${root}tooling/postgres/setup.ts`],
    // No file leaves anything behind that another could see, and loading the server anew for each takes long.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}

/** One project a workspace, so that `--project NAME` runs the tests beside one package's code. */
export default defineConfig({
  root,
  test: {
    projects: [
      ...Object.entries(folders).map(([name, folder]) => ({
        plugins: [vue()],
        test: {
          name,
          root: `${root}${folder}`,
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [
            "**/node_modules/**",
            "**/dist/**",
            ...(name === "tooling" ? ["e2e/**"] : []),
            ...(name === "api" ? [aboutPostgres] : []),
          ],
          environment: "node",
          // Properties over many runs must not fail because a machine is busy.
          testTimeout: slow.has(name) ? 120_000 : 30_000,
          hookTimeout: slow.has(name) ? 120_000 : 60_000,
          ...(name === "e2e" ? { fileParallelism: false } : {}),
        },
      })),
      ...(findPostgres(process.env).found ? [onPostgres] : []),
    ],
  },
})
