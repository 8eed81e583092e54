import { type Problem, type ProblemCode, type ProblemFault, problems } from "@plumbline/contract"

interface ProblemParts {
  readonly detail?: string
  readonly faults?: readonly ProblemFault[]
  readonly current?: unknown
  readonly fingerprint?: string
  readonly challenge?: string
}

/** A refusal that the client is told as problem details (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(code: ProblemCode, parts: ProblemParts = {}) {
    const { status, zh, en } = problems[code]
    super(en)
    this.problem = { type: `urn:plumbline:problem:${code}`, title: en, status, code, zh, en, ...parts }
  }
}
