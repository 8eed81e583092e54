import { run } from "./commands/run.ts"

// A reader that has seen enough (`plumbline score … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2))
