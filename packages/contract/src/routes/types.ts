import type { z } from "zod"
import type { answer, adjustment, appeal, assessment, mark, remark, step } from "./assessments.ts"
import type { boardRow, cycle } from "./cycles.ts"
import type { corrigendum, corrigendumPreview } from "./corrigenda.ts"
import type { draft, draftFinding, draftLine, draftVersion } from "./drafts.ts"
import type { assessmentEvent } from "./events.ts"
import type { notice } from "./inbox.ts"
import type { evidence } from "./evidence.ts"
import type { routes } from "./index.ts"
import type { unit } from "./people.ts"
import type { ruling } from "./rulings.ts"
import type { pastChange } from "./saving.ts"

export type Routes = typeof routes
export type RouteName = keyof Routes

/** The JSON body that a route takes; `undefined` where it takes none. */
export type BodyOf<Name extends RouteName> = Routes[Name] extends { body: infer Body extends z.ZodType }
  ? z.input<Body>
  : undefined
/** The JSON that a route answers. */
export type ResponseOf<Name extends RouteName> = z.output<Routes[Name]["response"]>

type ParamNames<Path extends string> = Path extends `${string}{${infer Param}}${infer Rest}`
  ? Param | ParamNames<Rest>
  : never
/** The names in braces of a route's path. */
export type ParamsOf<Name extends RouteName> = { readonly [Param in ParamNames<Name>]: string }

export type Answer = z.output<typeof answer>
export type AnswerBody = BodyOf<"PUT /assessments/{assessment}/answers/{criterion}">
export type MarkRecord = z.output<typeof mark>
export type MarkBody = BodyOf<"PUT /assessments/{assessment}/marks/{criterion}">
export type AdjustmentRecord = z.output<typeof adjustment>
export type Assessment = z.output<typeof assessment>
export type Appeal = z.output<typeof appeal>
export type Evidence = z.output<typeof evidence>
export type Remark = z.output<typeof remark>
export type Ruling = z.output<typeof ruling>
export type Step = z.output<typeof step>
export type Notice = z.output<typeof notice>
export type AssessmentEvent = z.output<typeof assessmentEvent>
export type PastChange = z.output<typeof pastChange>
export type BoardRow = z.output<typeof boardRow>
export type Cycle = z.output<typeof cycle>
export type Corrigendum = z.output<typeof corrigendum>
export type CorrigendumPreview = z.output<typeof corrigendumPreview>
export type Draft = z.output<typeof draft>
export type DraftFinding = z.output<typeof draftFinding>
export type DraftLine = z.output<typeof draftLine>
export type DraftVersion = z.output<typeof draftVersion>
export type Unit = z.output<typeof unit>
