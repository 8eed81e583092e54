import type { Layer, Person } from "@plumbline/contract"
import { criteriaOf } from "@plumbline/rubric-core"
import type { Kysely } from "kysely"
import { answersOf } from "../answers/queries.ts"
import { appealsOf } from "../appeals/queries.ts"
import type { Loaded } from "../assessments/load.ts"
import { showAssessment } from "../assessments/show.ts"
import type { Tables } from "../database/tables.ts"
import { adjustmentsOf } from "../decisions/adjustments.ts"
import { evidenceOf } from "../evidence/queries.ts"
import type { EvidenceStore } from "../evidence/store.ts"
import { marksOf } from "../marks/queries.ts"
import { layerSheet } from "../sheets/frozen.ts"
import { auditJson } from "./audit.ts"
import { csvEntry, type Entry, fileName, jsonEntry } from "./entry.ts"

export type Sheets = Readonly<Partial<Record<Layer, Awaited<ReturnType<typeof layerSheet>>["sheet"]>>>

/** The layers that there are in a state, each as it was frozen, or as it stands. */
export async function sheetsOf(db: Kysely<Tables>, loaded: Loaded): Promise<Sheets> {
  const { state } = loaded.standing
  const layers: Layer[] = ["self"]
  if (state !== "draft" && state !== "submitted") layers.push("verified")
  if (["decided", "published", "appealed", "closed"].includes(state)) layers.push("decided")
  const sheets: Partial<Record<Layer, Sheets[Layer]>> = {}
  for (const layer of layers) sheets[layer] = (await layerSheet(db, loaded, layer, archivist)).sheet
  return Object.fromEntries(Object.entries(sheets))
}

/** Who reads for the archive: whoever may read all. */
export const archivist: Person = { id: "archive", username: "archive", name: "archive", role: "auditor" }

export function folderOf({ unit }: Loaded): string {
  return `units/${fileName(`${unit.code}-${unit.name}`)}`
}

/** Everything of one unit. */
export async function* unitEntries(db: Kysely<Tables>, store: EvidenceStore, loaded: Loaded): AsyncGenerator<Entry> {
  const folder = folderOf(loaded)
  const sheets = await sheetsOf(db, loaded)
  const answers = await answersOf(db, loaded.id)
  const { cycle: _, ...assessment } = await showAssessment(db, loaded, archivist)
  yield jsonEntry(`${folder}/assessment.json`, assessment)
  yield jsonEntry(`${folder}/answers.json`, answers)
  for (const [layer, sheet] of Object.entries(sheets)) yield jsonEntry(`${folder}/sheet-${layer}.json`, sheet)
  const pointsOf = (layer: Layer, number: string) => sheets[layer]?.criteria[number] ?? ""
  yield csvEntry(`${folder}/sheet.csv`, [
    ["条目", "内容", "基准分", "自评", "核实", "核定", "依据", "代录"],
    ...criteriaOf(loaded.rubric).map(({ id, number, words, basePoints }) => {
      const answer = answers.find(({ criterion }) => criterion === id)
      const points = (["self", "verified", "decided"] as const).map((layer) => pointsOf(layer, number))
      return [number, words, basePoints, ...points, answer?.grounds ?? "", answer?.onBehalf ? "是" : ""]
    }),
  ])
  yield jsonEntry(`${folder}/marks.json`, await marksOf(db, loaded.id))
  yield jsonEntry(`${folder}/adjustments.json`, await adjustmentsOf(db, loaded))
  yield jsonEntry(`${folder}/appeals.json`, await appealsOf(db, loaded))
  yield { name: `${folder}/audit.json`, content: auditJson(db, { chain: loaded.id }) }
  yield* evidenceEntries(db, store, loaded)
}

async function* evidenceEntries(db: Kysely<Tables>, store: EvidenceStore, loaded: Loaded): AsyncGenerator<Entry> {
  const folder = folderOf(loaded)
  const evidence = await evidenceOf(db, loaded.id)
  const numbers = new Map(criteriaOf(loaded.rubric).map(({ id, number }) => [id, number]))
  const rows = evidence.map((row) => ({ ...row, file: `evidence/${row.hash.slice(0, 12)}-${fileName(row.name)}` }))
  yield csvEntry(`${folder}/evidence.csv`, [
    ["条目", "文件名", "类型", "字节", "SHA-256", "上传人", "时间", "文件"],
    ...rows.map((row) => [
      numbers.get(row.criterion) ?? row.criterion,
      row.name,
      row.type,
      String(row.size),
      row.hash,
      row.by,
      row.at,
      row.file,
    ]),
  ])
  const written = new Set<string>()
  for (const { hash, file } of rows) {
    // The same file behind two criteria is one file; one that the store has lost stays in the list, which says its hash.
    const content = written.has(file) ? undefined : await store.open(hash)
    written.add(file)
    if (content) yield { name: `${folder}/${file}`, content }
  }
}
