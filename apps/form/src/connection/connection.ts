import { createClient } from "@plumbline/client"
import { noticingFetch } from "../offline/newer-build.ts"

/** The api, on the address that served this page. */
export const connection = createClient({ baseUrl: "", fetch: noticingFetch })
