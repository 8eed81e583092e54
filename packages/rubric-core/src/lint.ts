export { applyFix } from "./lint/apply-fix.ts"
export type { Finding, Fix, Severity } from "./lint/finding.ts"
export { lint } from "./lint/lint.ts"
