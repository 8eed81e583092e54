import { readFile, writeFile } from "node:fs/promises"
import { cpus } from "node:os"
import process from "node:process"
import { fileURLToPath } from "node:url"
import type { ContenderName } from "./contenders.ts"
import type { Figures, Results } from "./run.ts"

const page = fileURLToPath(new URL("../../../docs/benchmarks.md", import.meta.url))

const rows: readonly (readonly [name: ContenderName, what: string, goal: string])[] = [
  ["rows", "flat rows over bound facts: points of 44 criteria and the total", "2.5"],
  ["facts", "plain facts, checked and bound on the way, keys in one order", "10"],
  ["factsAnyOrder", "the same, keys in an order of each unit's own", "18"],
  ["lines", "a sheet with all its lines, from bound facts", "7"],
  ["edit", "one edit of an open form, a full new sheet", "2"],
  ["bulk", "a million units, clause by clause over columns, against loops over the same columns by hand", "1.5"],
  ["jsonLogicEngine", "json-logic-engine, compiled", ""],
  ["zen", "@gorules/zen-engine", ""],
  ["jsonRulesEngine", "json-rules-engine", ""],
]

/** Renews the part of the page between its marks; what stands around it is left alone. */
export async function writeReport(results: Results): Promise<void> {
  const [from, to] = [
    "<!-- bench core: written by `npm run -s bench -- core --write` -->",
    "<!-- end of bench core -->",
  ]
  const before = await readFile(page, "utf8").catch(() => `# Benchmarks\n\n${from}\n${to}\n`)
  const known = before.includes(from) ? before : `${before.trimEnd()}\n\n${from}\n${to}\n`
  const [head = "", rest = ""] = known.split(from)
  const tail = rest.split(to)[1] ?? ""
  await writeFile(page, `${head}${from}\n\n${await sectionOf(results)}\n${to}${tail}`)
}

async function sectionOf(results: Results): Promise<string> {
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, Node ${process.versions.node}, ${process.platform} ${process.arch}`
  const engines = ["json-logic-engine", "json-rules-engine", "@gorules/zen-engine"]
  const versions = await Promise.all(engines.map(async (name) => `${name} ${await versionOf(name)}`))
  const bulk = results.get("bulk")
  const flat = results.get("rows")
  return [
    "## Scoring",
    "",
    `Machine: ${machine}. ${versions.join(", ")}.`,
    "",
    "The floor is the 2018 rubric as one straight-line function, written by hand for this rubric alone; all contenders score the",
    "same random units and agree on every total. Only the multiples count: a busy machine slows all alike.",
    "",
    "| | ns a unit | times the floor | must reach |",
    "|---|---:|---:|---:|",
    ...rows.map(([name, what, goal]) => rowOf(what, goal, results.get(name))),
    "",
    ...(bulk && flat
      ? [
          `Bulk takes ${bulk.own.toFixed(0)} ns a unit where rows take ${flat.own.toFixed(0)} ns, ${(flat.own / bulk.own).toFixed(1)} times as long.`,
          "",
        ]
      : []),
  ].join("\n")
}

function rowOf(what: string, goal: string, figures: Figures | undefined): string {
  if (!figures) return `| ${what} | | | ${goal} |`
  const own = figures.own.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",")
  return `| ${what} | ${own} | ${figures.times.toPrecision(3)} | ${goal} |`
}

async function versionOf(name: string): Promise<string> {
  const manifest = await readFile(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8")
  const { version } = JSON.parse(manifest) as { version: string }
  return version
}
