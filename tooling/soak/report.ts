import { readFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { hourly, megabytes, type Soaked } from "./run.ts"

const page = fileURLToPath(new URL("../../docs/soak.md", import.meta.url))
const manifest = new URL("../node_modules/better-sqlite3/package.json", import.meta.url)

/** Where the page of the long run is. */
export const soakPage = page

/** The page of docs that a run writes, whole. */
export function pageOf(soaked: Soaked, faults: readonly string[]): string {
  const { size, timed, heap, rss, delays } = soaked
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, ${megabytes(totalmem())}, ${process.platform} ${process.arch}`
  const rates = [
    `${size.fillers} people fill in ${size.fillers / 2} units, two together, each saving ${hourly.saves} times an hour;`,
    `${size.reviewers} reviewers mark ${size.reviewers / 2} units, each ${hourly.marks} times an hour; one administrator looks at the`,
    `board, previews a corrigendum over the whole year, publishes a result and withdraws it, ${hourly.administrator} times an hour, and proves`,
    "the audit at every tenth time.",
  ]
  return [
    "# An hour's work in ten minutes",
    "",
    "Written by `npm run -s soak -- --minutes 10 --write`, which starts the product as built on a fresh data folder and lets",
    "everybody work at once, over HTTP, as the surfaces do. The load is made on the same machine.",
    "",
    ...rates,
    `Here the hour went by ${size.speed.toFixed(1)} times as fast, for ${(size.seconds / 60).toFixed(1)} minutes. Everybody follows a stream of events and`,
    "reads what another one saved; one save in twenty is made over a version that is not the last one any more.",
    "",
    `Machine: ${machine}. Node ${process.versions.node}, ${sqliteVersion()}.`,
    "",
    "| | |",
    "|---|---|",
    `| answers and marks that the server said it kept | ${grouped(soaked.acknowledged)} |`,
    `| of these not found in the history, as the version that was told | ${soaked.lost.length} |`,
    `| answers that nobody expects, and lines in the server's log | ${soaked.errors.length} |`,
    `| conflicts of versions (412), each read and saved again | ${grouped(soaked.conflicts)} |`,
    `| changes told over ${soaked.streams} streams of events | ${grouped(soaked.heard)} |`,
    `| of these missing or told twice | ${soaked.missed.length} |`,
    `| heap after a forced collection, at the beginning of the line | ${megabytes(heap.begins)} |`,
    `| what it rose by until the end, by linear fit without the first fifth | ${megabytes(heap.rises)} |`,
    `| resident memory, and what it rose by | ${megabytes(rss.begins)}, ${megabytes(rss.rises)} |`,
    `| delay of the event loop, p50, p99, longest | ${[delays.delayP50, delays.delayP99, delays.delayMax].map((delay) => `${delay.toFixed(1)} ms`).join(", ")} |`,
    `| database file at the end | ${megabytes(soaked.database)} |`,
    `| audit, proved after the stop | ${soaked.errors.length === 0 ? "whole" : "see the errors"} |`,
    "",
    "| asked | times | p50 | p99 |",
    "|---|---:|---:|---:|",
    ...[...timed].map(
      ([what, { count, p50, p99 }]) => `| ${what} | ${grouped(count)} | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms |`,
    ),
    "",
    faults.length === 0
      ? "Nothing was lost, nothing failed, and memory did not grow."
      : `Not well: ${faults.length} faults.`,
    ...faults.slice(0, 20).map((fault) => `- ${fault}`),
    "",
    "A run fails (exit 1) where anything was lost, missed or answered otherwise than expected, where the audit is not whole, or where",
    "the heap rises by more than 5% after warm-up. `--minutes`, `--people` and `--reviewers` choose another size; a short form of",
    "the same run is part of the tests.",
    "",
  ].join("\n")
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",")
}

function sqliteVersion(): string {
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string }
  return `better-sqlite3 ${version}`
}
