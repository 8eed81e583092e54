import { startPostgres } from "./start.ts"

/** One server for all test files of a run, which find it by `PLUMBLINE_TEST_POSTGRES`; each makes databases of its own. */
export default async function setup(): Promise<() => void> {
  const { address, stop } = await startPostgres()
  process.env["PLUMBLINE_TEST_POSTGRES"] = address
  return stop
}
