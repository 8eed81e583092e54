import type { DefaultOptions } from "@tanstack/vue-query"
import { problemOf } from "./server.ts"

/** What the server refused is not asked again; what did not reach it is, twice. */
export const queryDefaults: DefaultOptions = {
  queries: {
    retry: (failures, error) => problemOf(error) === undefined && failures < 2,
    refetchOnWindowFocus: "always",
    staleTime: 5_000,
  },
  mutations: { retry: false },
}
