import { Hono } from "hono"
import { compress } from "hono/compress"
import { answerHandlers } from "../answers/routes.ts"
import { archiveHandlers } from "../archive/routes.ts"
import { appealHandlers } from "../appeals/routes.ts"
import { assessmentHandlers } from "../assessments/routes.ts"
import { cycleHandlers } from "../cycles/routes.ts"
import { decisionHandlers } from "../decisions/routes.ts"
import { filePolicy, isEvidenceFile, mountEvidenceFiles } from "../evidence/files.ts"
import { evidenceHandlers } from "../evidence/routes.ts"
import { mountUploads } from "../evidence/uploads.ts"
import { inboxHandlers } from "../inbox/routes.ts"
import { eventHandlers } from "../events/routes.ts"
import { markHandlers } from "../marks/routes.ts"
import { peopleHandlers } from "../people/routes.ts"
import { presenceHandlers } from "../presence/routes.ts"
import { proofHandlers } from "../proof/routes.ts"
import { corrigendumHandlers } from "../rubrics/corrigendum/routes.ts"
import { draftHandlers } from "../rubrics/drafts/routes.ts"
import { rubricHandlers } from "../rubrics/routes.ts"
import { remarkHandlers } from "../remarks/routes.ts"
import { rulingHandlers } from "../rulings/routes.ts"
import { mountSessions } from "../sessions/routes.ts"
import { secondFactorHandlers } from "../sessions/second-factor/routes.ts"
import { sheetHandlers } from "../sheets/routes.ts"
import { unitHandlers } from "../units/routes.ts"
import { headersOfAll } from "./headers.ts"
import type { Log } from "./log.ts"
import missingPage from "../pages/missing.html?raw"
import { measured } from "../operations/metrics.ts"
import { type Operations, operationsOf } from "../operations/routes.ts"
import { mountPages } from "./pages.ts"
import { mountRoutes } from "./mount.ts"
import { openApiDocument } from "./openapi.ts"
import { ProblemError } from "./problem-error.ts"
import { problemOf, problemResponse } from "./problem-response.ts"
import { sameOriginOnly } from "./same-origin.ts"
import type { Services } from "./services.ts"

const handlers = {
  ...peopleHandlers,
  ...secondFactorHandlers,
  ...unitHandlers,
  ...rubricHandlers,
  ...draftHandlers,
  ...corrigendumHandlers,
  ...cycleHandlers,
  ...assessmentHandlers,
  ...answerHandlers,
  ...sheetHandlers,
  ...proofHandlers,
  ...eventHandlers,
  ...presenceHandlers,
  ...markHandlers,
  ...decisionHandlers,
  ...appealHandlers,
  ...inboxHandlers,
  ...archiveHandlers,
  ...evidenceHandlers,
  ...rulingHandlers,
  ...remarkHandlers,
}

/** What is served on the one port: the pages, the two web apps and the api. */
export function createApp(services: Services, { log, webRoot, build, operations }: AppSettings): Hono {
  const app = new Hono()
  app.use(measured(operations.metrics))
  app.use(log.requests)
  app.use(async (context, next) => {
    await next()
    if (isEvidenceFile(context.req.path)) context.header("content-security-policy", filePolicy)
  })
  app.use(headersOfAll(build))
  app.onError((error, context) => {
    if (!(error instanceof ProblemError)) log.failure(error, context)
    return problemResponse(problemOf(error))
  })
  app.route("/", operationsOf(operations))
  app.route("/api", apiOf(services))
  mountPages(app, webRoot)
  app.notFound((context) => {
    if (!context.req.path.startsWith("/api") && /text\/html/.test(context.req.header("accept") ?? "")) {
      return context.html(missingPage, 404)
    }
    return problemResponse(new ProblemError("notFound").problem)
  })
  return app
}

export interface AppSettings {
  readonly log: Log
  /** The folder that holds the built web apps, as `form` and `console`. */
  readonly webRoot: (app: "form" | "console") => string
  /** Says which build answered, so that an old page knows that it should reload. */
  readonly build: string
  readonly operations: Operations
}

function apiOf(services: Services): Hono {
  const api = new Hono()
  const described = openApiDocument()
  api.use(sameOriginOnly)
  mountUploads(api, services)
  // Large, the same for everybody, and asked for once: nothing secret stands beside what is compressed.
  api.use("/rubrics/*", compress())
  api.get("/openapi.json", (context) => context.json(described))
  mountSessions(api, services)
  mountEvidenceFiles(api, services)
  mountRoutes(api, handlers, services)
  return api
}
