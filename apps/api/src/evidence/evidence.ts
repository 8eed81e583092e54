import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { s3Store } from "./s3-store.ts"
import { clamAv, type Scan } from "./scan.ts"
import { type EvidenceStore, folderStore } from "./store.ts"

/** What evidence needs of this machine. */
export interface EvidenceSettings {
  readonly store: EvidenceStore
  /** The folder of uploads that are still under way. */
  readonly uploads: string
  /** The largest file, in bytes. */
  readonly largest: number
  readonly scan?: Scan | undefined
}

const megabyte = 1024 * 1024

/**
 * Reads the settings of the environment: PLUMBLINE_EVIDENCE_MB (the largest file, 200 without), PLUMBLINE_S3 with
 * PLUMBLINE_S3_REGION, PLUMBLINE_S3_KEY and PLUMBLINE_S3_SECRET, PLUMBLINE_CLAMAV. Without them evidence is a folder beside the
 * database, and nothing is scanned.
 */
export function evidenceFrom(env: NodeJS.ProcessEnv, data: string): EvidenceSettings {
  const uploads = join(data, "uploads")
  mkdirSync(uploads, { recursive: true, mode: 0o700 })
  const endpoint = env["PLUMBLINE_S3"]
  const largest = Number(env["PLUMBLINE_EVIDENCE_MB"] || 200) * megabyte
  if (!(largest > 0)) throw new RangeError("PLUMBLINE_EVIDENCE_MB is no number of megabytes")
  return {
    uploads,
    largest,
    store: endpoint
      ? s3Store({
          endpoint,
          region: env["PLUMBLINE_S3_REGION"] || "us-east-1",
          accessKeyId: env["PLUMBLINE_S3_KEY"] ?? "",
          secretAccessKey: env["PLUMBLINE_S3_SECRET"] ?? "",
        })
      : folderStore(join(data, "evidence")),
    scan: env["PLUMBLINE_CLAMAV"] ? clamAv(env["PLUMBLINE_CLAMAV"]) : undefined,
  }
}
