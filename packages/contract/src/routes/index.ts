import { assessmentRoutes } from "./assessments.ts"
import { corrigendumRoutes } from "./corrigenda.ts"
import { cycleRoutes } from "./cycles.ts"
import { draftRoutes } from "./drafts.ts"
import { eventRoutes } from "./events.ts"
import { inboxRoutes } from "./inbox.ts"
import { evidenceRoutes } from "./evidence.ts"
import { peopleRoutes } from "./people.ts"
import { rulingRoutes } from "./rulings.ts"
import { proofRoutes } from "./proof.ts"
import { savingRoutes } from "./saving.ts"
import { secondFactorRoutes } from "./second-factor.ts"

/**
 * Every route below `/api`, by method and path, with the shapes that travel. The api mounts them, the client is typed by
 * them. Signing in and out are two more, below `/api/auth`.
 */
export const routes = {
  ...peopleRoutes,
  ...secondFactorRoutes,
  ...cycleRoutes,
  ...draftRoutes,
  ...corrigendumRoutes,
  ...assessmentRoutes,
  ...evidenceRoutes,
  ...rulingRoutes,
  ...inboxRoutes,
  ...savingRoutes,
  ...eventRoutes,
  ...proofRoutes,
} as const
