import type { Database } from "../database/open.ts"
import type { EvidenceStore } from "../evidence/store.ts"
import { allCycles } from "../cycles/queries.ts"
import { archiveOf } from "./archive.ts"
import { writeFolder } from "./write.ts"

interface Wished {
  readonly cycle?: string | undefined
  readonly out?: string | undefined
}

/** Writes a year as a folder of files. Without a year it lists those there are. Answers the exit code. */
export async function archiveCommand(
  { reads }: Database,
  evidence: EvidenceStore,
  { cycle, out }: Wished,
): Promise<number> {
  const cycles = await allCycles(reads)
  const found = cycles.find(({ id }) => id === cycle)
  if (!found || out === undefined) {
    console.error("请用 --cycle 指定年度、--out 指定文件夹。 / Name a year with --cycle and a folder with --out.")
    for (const { id, name } of cycles) console.error(`  ${id}  ${name}`)
    return 2
  }
  const told: { hash?: string } = {}
  const written = await writeFolder(archiveOf({ reads, evidence, cycle: found.id }, told), out)
  console.log(`${found.name}：${written} 个文件 / files，${out}`)
  console.log(`manifest.sha256  ${told.hash ?? ""}`)
  return 0
}
