import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder that holds the apps, seen from the built server. */
export const apps = join(dirname(fileURLToPath(import.meta.url)), "../..")
/** Where data is kept unless `--data` says another place. */
export const projectData = join(apps, "../.plumbline/data")
