import { loadFor } from "../assessments/load.ts"
import { cycleById } from "../cycles/queries.ts"
import type { Handlers } from "../server/mount.ts"
import { ProblemError } from "../server/problem-error.ts"
import { followAssessment } from "./follow-assessment.ts"
import { followCycle } from "./follow-cycle.ts"

type EventRoutes = "GET /assessments/{assessment}/events" | "GET /cycles/{cycle}/events"

export const eventHandlers: Pick<Handlers, EventRoutes> = {
  "GET /assessments/{assessment}/events": async ({ person, params }, services) => {
    const { id } = await loadFor(services.database.reads, params.assessment, person, "read")
    return { body: followAssessment(services, id) }
  },

  "GET /cycles/{cycle}/events": async ({ person, params }, services) => {
    if (!(await cycleById(services.database.reads, params.cycle))) throw new ProblemError("notFound")
    return { body: followCycle(services, params.cycle, person) }
  },
}
