export { followEvents } from "./follow.ts"
