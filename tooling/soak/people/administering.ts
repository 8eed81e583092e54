import { atPace, type Pace } from "./pace.ts"
import type { Record } from "../record.ts"
import { fingerprintOf, type SoakYear } from "../year.ts"

/** The one administrator: looks at the board, previews the corrigendum over the whole year, publishes a result and withdraws it. */
export function administer(
  { admin, cycle, correction, published }: SoakYear,
  { record, pace, seed }: { readonly record: Record; readonly pace: Pace; readonly seed: number },
): Promise<void> {
  return atPace(pace, seed, async (turn) => {
    await record.ask("read the board", () => admin.request("GET /cycles/{cycle}/board", { params: { cycle } }))
    await record.ask("preview a corrigendum", () =>
      admin.request("POST /cycles/{cycle}/corrigendum/preview", { params: { cycle }, body: { digest: correction } }),
    )
    const { assessment } = published
    const fingerprint = await fingerprintOf(admin, assessment, "decided")
    await record.ask("publish", () =>
      admin.request("POST /cycles/{cycle}/publish", {
        params: { cycle: published.cycle },
        body: { fingerprints: { [assessment]: fingerprint }, exceptions: [] },
      }),
    )
    await record.ask("withdraw", () =>
      admin.request("POST /assessments/{assessment}/withdraw", {
        params: { assessment },
        body: { reason: `第${turn + 1}次` },
      }),
    )
    if (turn % 10 === 9) await record.ask("prove the audit", () => admin.request("GET /audit/proof"))
  })
}
