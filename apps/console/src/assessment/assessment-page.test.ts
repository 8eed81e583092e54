// @vitest-environment happy-dom
import type { VueWrapper } from "@vue/test-utils"
import { afterEach, describe, expect, it } from "vitest"
import { fakeClient } from "../testing/fake-client.ts"
import { administrator, fakeYear, recordsOf } from "../testing/fake-year.ts"
import { openPage } from "../testing/open-page.ts"

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const suixi = "a-340621"
const points = (number: string, layer: string): string | undefined =>
  page?.get(`#c-${number} [data-points="${layer}"]`).text()

describe("one assessment", () => {
  it("shows the three layers side by side, with the months that a reviewer changed and why", async () => {
    page = await openPage(`/assessments/${suixi}`, fakeClient(fakeYear()))
    expect([points("9", "self"), points("9", "verified"), points("9", "decided")]).toEqual(["2", "1", "1"])
    const change = page.get("#c-9 .change").text()
    expect(change).toContain("2月")
    expect(change).toContain("理由：")
    expect(change).not.toContain("3月")
  })

  it("shows what each of two reviewers says while they differ", async () => {
    const year = fakeYear()
    const records = recordsOf(year, suixi)
    const other = records.marks
      .filter(({ criterion }) => criterion === "c16")
      .map((mark) => ({ ...mark, reviewer: "p-wu", reviewerName: "吴敏", verdict: "agreed" as const, changes: [] }))
    year.assessments.set(suixi, {
      ...records,
      marks: [...records.marks, ...other],
      assessment: { ...records.assessment, state: "inReview" },
    })
    page = await openPage(`/assessments/${suixi}?show=differs`, fakeClient(year))
    expect(page.get("#c-16").text()).toContain("核实人员意见不一")
    expect(page.get("#c-16").text()).toContain("吴敏：同意自评")
    expect(page.get("#c-16").text()).toContain("陈静：有改动")
    expect(points("16", "decided")).toContain("—")
  })

  it("shows an open criterion as open, and only what is complete in the total", async () => {
    page = await openPage("/assessments/a-340604", fakeClient(fakeYear()))
    expect(page.get('[data-total="self"]').text()).toContain("暂计")
    expect(page.get('[data-total="self"] dd.points').text()).toBe("7.5")
    expect(points("20", "self")).toContain("—")
  })

  it("gives an auditor everything to read and nothing to change", async () => {
    page = await openPage(`/assessments/${suixi}`, fakeClient(fakeYear(), { ...administrator, role: "auditor" }))
    expect(points("16", "verified")).toBe("1.5")
    expect(page.findAll("[data-adjust]")).toHaveLength(0)
    expect(page.text()).not.toContain("核定…")
  })

  it("names the fingerprint of each layer that has spoken", async () => {
    page = await openPage("/assessments/a-340603", fakeClient(fakeYear()))
    expect(page.find('[data-fingerprint="self"]').exists()).toBe(true)
    expect(page.find('[data-fingerprint="verified"]').exists()).toBe(false)
  })
})
