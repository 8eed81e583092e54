import { describe, expect, it } from "vitest"
import { fakeYear } from "../testing/fake-year.ts"
import { settingsBody, settingsDraft } from "./settings-draft.ts"

describe("the settings of a year", () => {
  const { cycle } = fakeYear()

  it("show deadlines as days in China and are sent as the ends of those days", () => {
    const draft = settingsDraft({ ...cycle, reviewEnds: "2019-02-10T15:59:59.999Z" })
    expect(draft).toMatchObject({ filling: "2019-01-15", review: "2019-02-10", appeal: "" })
    expect(settingsBody(draft)).toEqual({
      name: cycle.name,
      fillingEnds: "2019-01-15T15:59:59.999Z",
      reviewEnds: "2019-02-10T15:59:59.999Z",
      blind: true,
      needsConfirmer: false,
      classifiedNotice: cycle.classifiedNotice,
    })
  })

  it("lift a deadline that was emptied", () => {
    expect(settingsBody({ ...settingsDraft(cycle), filling: "" })).not.toHaveProperty("fillingEnds")
  })
})
