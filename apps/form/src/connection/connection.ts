import { createClient } from "@plumbline/client"

/** The api, on the address that served this page. */
export const connection = createClient({ baseUrl: "" })
