export { applyFix } from "./lint/apply-fix.ts"
export type { Finding, Fix, Severity } from "./lint/finding.ts"
export { fixPatch, type PatchStep } from "./lint/fix-patch.ts"
export { lint } from "./lint/lint.ts"
