import type { Layer } from "@plumbline/contract"
import { bodyOf } from "./expect.ts"
import { fillIn, sheetFor, type TestYear, workedCase } from "./year.ts"

const steps = ["submitted", "verified", "decided", "published"] as const

/** Takes the year's assessment from an empty draft up to a state, as its people would. */
export async function bringTo(year: TestYear, state: (typeof steps)[number]): Promise<void> {
  const params = { assessment: year.assessment }
  const seen = async (layer: Layer) => ({
    fingerprint: (await sheetFor(year.admin, year.assessment, layer)).sheet.fingerprint,
  })
  await fillIn(year.county, year, workedCase("year-like-any-other-1").facts)
  for (const step of steps.slice(0, steps.indexOf(state) + 1)) {
    if (step === "submitted") {
      const body = await seen("self")
      await bodyOf(year.county.request("POST /assessments/{assessment}/submit", { params, body }))
    } else if (step === "verified") {
      await bodyOf(year.lead.request("POST /assessments/{assessment}/marks/agree-rest", { params }))
      const body = await seen("verified")
      await bodyOf(year.lead.request("POST /assessments/{assessment}/finish", { params, body }))
    } else if (step === "decided") {
      const body = await seen("decided")
      await bodyOf(year.admin.request("POST /assessments/{assessment}/decide", { params, body }))
    } else await publish(year)
  }
}

/** Publishes the year's one assessment as it is decided. */
export async function publish({ admin, cycle, assessment }: TestYear): Promise<void> {
  const { sheet } = await sheetFor(admin, assessment, "decided")
  const body = { fingerprints: { [assessment]: sheet.fingerprint }, exceptions: [] }
  await bodyOf(admin.request("POST /cycles/{cycle}/publish", { params: { cycle }, body }))
}
