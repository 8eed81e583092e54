import type { TestProject } from "vitest/node"
import { startPostgres } from "./start.ts"

declare module "vitest" {
  export interface ProvidedContext {
    postgres: string | undefined
  }
}

/** One server for all test files of a run; each makes databases of its own. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const { address, stop } = await startPostgres()
  provide("postgres", address)
  return stop
}
