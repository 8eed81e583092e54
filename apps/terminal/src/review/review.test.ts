import type { MarkBody } from "@plumbline/contract"
import { displayPoints, fingerprintOf } from "@plumbline/rubric-core"
import { rmSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { Journal } from "../offline/journal.ts"
import { type Office, openOffice } from "../testing/office.ts"
import { Review } from "./review.ts"

let office: Office
beforeEach(() => (office = openOffice()))
afterEach(() => rmSync(office.connection.folder, { recursive: true, force: true }))

async function open(connection = office.connection): Promise<Review> {
  const opened = await Review.open(connection, "a1", () => undefined)
  if (!opened.ok) throw new Error(opened.en)
  await opened.value.refresh()
  return opened.value
}

const agreed: MarkBody = { verdict: "agreed", changes: [], sawVersion: 1 }
const changed: MarkBody = {
  verdict: "changed",
  changes: [{ fact: "c41.tasksUnmet", value: 5, reason: "五件没有回音" }],
  sawVersion: 1,
}
const reading = (review: Review, criterion: string) => {
  const found = review.reading.criteria.find((one) => one.criterion.id === criterion)
  if (!found) throw new RangeError(criterion)
  return found
}
const onServer = (criterion: string) => office.marks().find((mark) => mark.criterion === criterion)

describe("a mark", () => {
  it("is on disk before anything is sent", async () => {
    const review = await open()
    review.mark("c41", changed)
    expect(new Journal(office.connection.folder, "r1", "a1").of("c41")?.body).toEqual(changed)
    expect(office.written).toBe(0)
    await review.send()
    expect(review.sync).toBe("saved")
    expect(onServer("c41")).toMatchObject(changed)
    expect(new Journal(office.connection.folder, "r1", "a1").all()).toEqual([])
  })

  it("moves the verified points at once, and not the county's", async () => {
    const review = await open()
    const before = displayPoints(review.reading.verified.total)
    review.mark("c41", changed)
    expect(displayPoints(review.reading.self.total)).toBe(before)
    expect(review.reading.verified.criteria[40]?.points).toBe(1000)
  })

  it("outlives the end of the terminal without a network, and is sent by the next", async () => {
    const review = await open()
    office.network = "down"
    review.mark("c41", changed)
    await review.send()
    expect(review).toMatchObject({ sync: "offline", unsent: 1 })
    const next = await open(office.again())
    expect(reading(next, "c41").own?.changes).toEqual(changed.changes)
    office.network = "up"
    await next.refresh()
    expect(next.sync).toBe("saved")
    expect(onServer("c41")).toMatchObject(changed)
  })

  it("is shown without a network once it was sent, without asking the server again", async () => {
    const review = await open()
    review.mark("c41", changed)
    await review.send()
    office.network = "down"
    expect(reading(await open(office.again()), "c41").own?.changes).toEqual(changed.changes)
  })

  it("whose receipt was lost is not written twice", async () => {
    const review = await open()
    office.network = "answersLost"
    review.mark("c41", changed)
    await review.send()
    office.network = "up"
    await review.refresh()
    expect(review).toMatchObject({ sync: "saved", unsent: 0 })
    expect(office.written).toBe(1)
  })

  it("made while another is on its way follows it", async () => {
    const review = await open()
    review.mark("c41", agreed)
    review.mark("c41", changed)
    await review.send()
    await review.send()
    expect(onServer("c41")).toMatchObject(changed)
    expect(review.unsent).toBe(0)
  })

  it("waits for a sign-in when the session has ended", async () => {
    const review = await open()
    office.network = "notSignedIn"
    review.mark("c41", changed)
    await review.send()
    expect(review).toMatchObject({ sync: "signedOut", unsent: 1 })
  })

  it("that the server will not take stays here with the reason, and lets the others pass", async () => {
    const review = await open()
    office.network = "wrongState"
    review.mark("c41", changed)
    await review.send()
    expect(review.sync).toBe("stuck")
    expect(review.refusal("c41")?.zh).toContain("状态")
    office.network = "up"
    review.mark("c1", agreed)
    await review.send()
    expect(onServer("c1")).toBeDefined()
    expect(review.unsent).toBe(1)
    review.giveUp("c41")
    expect(review).toMatchObject({ sync: "saved", unsent: 0 })
  })
})

describe("undoing", () => {
  it("takes back what was sent", async () => {
    const review = await open()
    review.mark("c41", changed)
    await review.send()
    expect(review.undo()).toEqual(["c41"])
    await review.send()
    expect(onServer("c41")?.sawVersion).toBe(-1)
    expect(reading(review, "c41").standing.standing).toBe("unmarked")
    expect(review.unsent).toBe(0)
  })

  it("goes back to the mark before", async () => {
    const review = await open()
    review.mark("c41", changed)
    review.mark("c41", agreed)
    review.undo()
    await review.send()
    expect(onServer("c41")).toMatchObject(changed)
  })

  it("takes back all that one key agreed, and nothing more", async () => {
    const review = await open()
    review.mark("c41", changed)
    review.agreeRest()
    await review.send()
    expect(review.reading.criteria.every(({ own }) => own !== undefined)).toBe(true)
    expect(review.undo()).toHaveLength(43)
    await review.send()
    expect(review.reading.criteria.filter(({ own }) => own !== undefined).map(({ criterion }) => criterion.id)).toEqual(
      ["c41"],
    )
    expect(review.undo()).toEqual(["c41"])
    expect(review.undo()).toEqual([])
  })
})

describe("a clash", () => {
  it("with an answer that changed keeps the mark and its reason until the reviewer has chosen", async () => {
    const review = await open()
    office.network = "down"
    review.mark("c41", changed)
    await review.send()
    office.answer("c41", { "c41.tasksUnmet": 4 })
    office.network = "up"
    await review.refresh()
    expect(review).toMatchObject({ sync: "stuck", unsent: 1 })
    expect(reading(review, "c41")).toMatchObject({
      own: undefined,
      previous: changed,
      clash: { kind: "answerChanged" },
    })
    expect(onServer("c41")).toBeUndefined()
    review.mark("c41", { ...changed, sawVersion: 2 })
    await review.send()
    expect(onServer("c41")).toMatchObject({ ...changed, sawVersion: 2 })
    expect(review.sync).toBe("saved")
  })

  it("with one's own word from another place is not written over unasked", async () => {
    const review = await open()
    office.network = "down"
    review.mark("c41", changed)
    await review.send()
    office.mark("c41", "r1", agreed)
    office.network = "up"
    await review.refresh()
    expect(reading(review, "c41").clash).toMatchObject({ kind: "markedElsewhere", theirs: agreed })
    expect(onServer("c41")).toMatchObject(agreed)
    review.giveUp("c41")
    expect(reading(review, "c41").own).toMatchObject(agreed)
    expect(review.sync).toBe("saved")
  })

  it("chosen for the mark here sends it", async () => {
    const review = await open()
    office.network = "down"
    review.mark("c41", changed)
    await review.send()
    office.mark("c41", "r1", agreed)
    office.network = "up"
    await review.refresh()
    review.mark("c41", changed)
    await review.send()
    expect(onServer("c41")).toMatchObject(changed)
    expect(review.sync).toBe("saved")
  })
})

describe("a review", () => {
  it("lets the lead settle a difference", async () => {
    office.mark("c41", "r2", changed)
    const review = await open()
    review.mark("c41", agreed)
    await review.send()
    expect(reading(review, "c41").standing.standing).toBe("differs")
    expect(await review.settle("c41", changed)).toBe(true)
    expect(reading(review, "c41").standing).toMatchObject({ standing: "settled", changes: changed.changes })
  })

  it("is finished with the fingerprint that was shown", async () => {
    const review = await open()
    review.mark("c41", changed)
    review.agreeRest()
    const fingerprint = fingerprintOf(review.reading.verified)
    expect(await review.finish(fingerprint)).toBe(true)
    expect(office.finished()).toBe(fingerprint)
    expect(review.data.assessment.state).toBe("verified")
  })

  it("is not finished while a mark is only here", async () => {
    const review = await open()
    office.network = "down"
    review.agreeRest()
    expect(await review.finish(fingerprintOf(review.reading.verified))).toBe(false)
    expect(office.finished()).toBeUndefined()
  })

  it("cannot be opened without a network where it was never opened before", async () => {
    office.network = "down"
    expect(await Review.open(office.connection, "a1", () => undefined)).toMatchObject({ ok: false, reach: "offline" })
  })
})
