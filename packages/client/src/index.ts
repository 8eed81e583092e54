export { type Client, type ClientSettings, createClient, type RequestOf, type WaysIn } from "./api/client.ts"
export { type FilePlace, openFile } from "./api/file.ts"
export { problemFor } from "./api/problem.ts"
export type { Result } from "./api/result.ts"
