// The first thing that `npm start`, `npm test` and the other root scripts run. It has no dependencies and is careful with its
// syntax, so that a Node that is too old reads this far and can say so.
import process from "node:process"

const oldest = 20

if (Number(process.versions.node.split(".")[0]) < oldest) {
  process.stderr.write(
    "Plumbline needs Node " +
      oldest +
      " or later to start, and this is Node " +
      process.versions.node +
      ": install Node 24 from https://nodejs.org and run the command again.\n",
  )
  process.exitCode = 1
} else {
  import("./bootstrap/commands.mjs").then(({ bootstrap }) => bootstrap(process.argv.slice(2)))
}
