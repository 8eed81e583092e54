/** Names come from outside, so an object is read by its own keys only: `__proto__` is one when JSON brings it. */
export function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json)
}
