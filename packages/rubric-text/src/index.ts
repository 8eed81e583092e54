export { readCriterion as read } from "./criterion/read.ts"
export { noted, type NotedReading } from "./reading/notation.ts"
export type * from "./reading/reading.ts"
