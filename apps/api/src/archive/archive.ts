import type { Kysely } from "kysely"
import { loadAssessment } from "../assessments/load.ts"
import { cycleById, cycleOf } from "../cycles/queries.ts"
import type { Tables } from "../database/tables.ts"
import type { EvidenceStore } from "../evidence/store.ts"
import { rulingsFor } from "../rulings/queries.ts"
import { corrigendaOf } from "../rubrics/corrigendum/queries.ts"
import { rubricBytes } from "../rubrics/store.ts"
import { ProblemError } from "../server/problem-error.ts"
import { auditJson } from "./audit.ts"
import { csvEntry, type Entry, jsonEntry, textEntry, withManifest } from "./entry.ts"
import { archivist, sheetsOf, unitEntries } from "./unit.ts"

export interface ArchiveSource {
  readonly reads: Kysely<Tables>
  readonly evidence: EvidenceStore
  readonly cycle: string
}

/**
 * All of a year as files that are read without this product, and at the end their manifest, whose hash is told. Nothing is
 * held as a whole but one unit's answers.
 */
export function archiveOf(source: ArchiveSource, told: { hash?: string } = {}): AsyncGenerator<Entry> {
  return withManifest(entriesOf(source), told)
}

async function* entriesOf({ reads, evidence, cycle: id }: ArchiveSource): AsyncGenerator<Entry> {
  const stored = await cycleById(reads, id)
  if (!stored) throw new ProblemError("notFound")
  const cycle = await cycleOf(reads, stored)
  yield jsonEntry("rulings.json", await rulingsFor(reads, archivist, stored.digest))
  const assessments = await reads
    .selectFrom("assessments")
    .innerJoin("units", "units.id", "assessments.unit")
    .select("assessments.id")
    .where("assessments.cycle", "=", id)
    .orderBy("units.code")
    .execute()
  yield textEntry("README.txt", readMe(cycle.name))
  yield jsonEntry("cycle.json", cycle)
  yield textEntry("rubric.json", await rubricBytes(reads, stored.digest))
  const corrigenda = await corrigendaOf(reads, id)
  if (corrigenda.length > 0) yield jsonEntry("corrigenda.json", corrigenda)
  for (const digest of new Set(corrigenda.map(({ before }) => before.digest))) {
    yield textEntry(`rubric-${digest.slice(0, 12)}.json`, await rubricBytes(reads, digest))
  }
  const results = [["代码", "单位", "状态", "自评", "核实", "核定", "核定指纹"]]
  for (const { id: assessment } of assessments) {
    const loaded = await loadAssessment(reads, assessment)
    const { self, verified, decided } = await sheetsOf(reads, loaded)
    const { code, name } = loaded.unit
    const totals = [self, verified, decided].map((sheet) => (sheet?.complete ? sheet.total : ""))
    results.push([code, name, loaded.standing.state, ...totals, decided?.fingerprint ?? ""])
    yield* unitEntries(reads, evidence, loaded)
  }
  yield csvEntry("results.csv", results)
  yield { name: "audit.json", content: auditJson(reads, { chain: "people", subject: id }) }
}

function readMe(name: string): string {
  return `${name} 考评档案 / archive of the assessment

不需要本系统即可阅读。 / Readable without the product that wrote it.

results.csv              各单位得分 / the points of every unit
corrigenda.json          勘误：理由与前后细则（仅有勘误时） / corrigenda, where there were any, and the rubrics before them
cycle.json, rubric.json  本年度设置与评分细则 / the year's settings and its rubric
rulings.json             口径：提问与答复 / rulings: what was asked about the rubric and answered
audit.json               对本年度设置的操作 / what was done to the year's settings
units/<单位>/
  sheet.csv              逐条得分（自评、核实、核定）与依据 / points of each criterion in the three layers, with grounds
  sheet-*.json           各层得分表，含理由与指纹 / the sheets with reasons and fingerprints
  answers.json           填报的事实 / the facts as answered
  marks.json, adjustments.json, appeals.json, assessment.json
                         核实、调整、申诉、流程与意见 / marks, adjustments, appeals, steps and remarks
  evidence.csv, evidence/  佐证材料清单与文件 / the list of evidence and its files
  audit.json             审计链，每条含前一条的哈希 / the audit chain, each event with the hash of the one before
manifest.sha256          各文件的 SHA-256，可用 sha256sum -c manifest.sha256 核对 / the hash of every file, to be checked so
`
}
