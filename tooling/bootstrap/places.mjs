import path from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url))

/** What is kept between runs and never committed: fetched tools, stamps, and (unless told otherwise) the server's data. */
export const keep = path.join(root, ".plumbline")

export const toolchain = path.join(keep, "toolchain")
export const stamps = path.join(keep, "stamps")
