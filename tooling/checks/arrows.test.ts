import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { binOf } from "./runners.ts"

const project = mkdtempSync(join(tmpdir(), "plumbline-arrows-"))
afterAll(() => rmSync(project, { recursive: true, force: true }))

/** Lays out a project in which each file only imports, and answers the rules that it breaks. */
function broken(configuration: string, files: Readonly<Record<string, string>>): readonly string[] {
  rmSync(project, { recursive: true, force: true })
  for (const [name, imported] of Object.entries(files)) {
    const file = join(project, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, imported === "" ? "export const plumb = 1\n" : `export { plumb } from "${imported}"\n`)
  }
  const config = join(import.meta.dirname, configuration)
  const args = [binOf("depcruise"), "--config", config, "--output-type", "json", "."]
  const { stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" })
  const report: { summary: { violations: { rule: { name: string } }[] } } = JSON.parse(stdout)
  return [...new Set(report.summary.violations.map(({ rule }) => rule.name))].sort()
}

describe("the arrows between the rooms", () => {
  it("lets a room lean on the one below it", () => {
    const files = {
      "packages/contract/src/index.ts": "../../rubric-core/src/index.ts",
      "packages/rubric-core/src/index.ts": "",
      "apps/form/src/main.ts": "../../../packages/contract/src/index.ts",
    }
    expect(broken("arrows.cjs", files)).toEqual([])
  })

  it("lets nothing lean back up, nobody on an app, and no app on another", () => {
    const files = {
      "packages/rubric-core/src/index.ts": "../../contract/src/index.ts",
      "packages/contract/src/index.ts": "",
      "packages/client/src/index.ts": "../../../apps/api/src/route.ts",
      "apps/api/src/route.ts": "",
      "apps/form/src/main.ts": "../../api/src/route.ts",
    }
    expect(broken("arrows.cjs", files)).toEqual([
      "apps-do-not-lean-on-each-other",
      "packages-do-not-lean-on-apps",
      "packages/client-leans-down",
      "packages/rubric-core-leans-down",
    ])
  })

  it("lets no circle form", () => {
    const files = { "apps/form/src/one.ts": "./other.ts", "apps/form/src/other.ts": "./one.ts" }
    expect(broken("arrows.cjs", files)).toEqual(["no-circles"])
  })

  it("keeps zod out of what the form loads, even from afar", () => {
    const files = {
      "packages/rubric-core/src/index.ts": "./far.ts",
      "packages/rubric-core/src/far.ts": "../../../node_modules/zod/index.ts",
      "node_modules/zod/index.ts": "",
    }
    expect(broken("runtime-arrows.cjs", files)).toEqual(["scoring-ships-without-zod"])
  })
})
