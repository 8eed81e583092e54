import { writeFileSync } from "node:fs"
import { measured } from "./accuracy.ts"
import { accuracyPage, pageFile } from "./page.ts"

/** `npm run -s reading`: measures how well words are read, prints the rates and writes docs/reading-accuracy.md. */
for (const { name, comparison } of measured()) {
  console.log(`${name}: ${JSON.stringify(comparison.rates)}`)
}
writeFileSync(pageFile, accuracyPage())
