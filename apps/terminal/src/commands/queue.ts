import { keptQueue, loadQueue } from "../queue/load-queue.ts"
import { connect } from "../session/connect.ts"
import { stateWord } from "../screen/texts.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"
import { padEnd, padStart, prepareWidths } from "../shell/width.ts"

/** `plumbline queue`: what is assigned; from what is kept here where the server cannot be reached. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const { options } = readOptions(args, { json: "flag" }, 0)
  const connection = connect(shell)
  const loaded = await loadQueue(connection, new Date().toISOString())
  const queue = loaded.ok ? loaded.value : keptQueue(connection)
  if (!queue) throw new CommandFault(loaded.ok ? [] : loaded, exit.failed)
  if (!loaded.ok)
    shell.err(
      shell.locale === "zh"
        ? `${loaded.zh}，以下为 ${queue.asOf} 的情况。\n`
        : `${loaded.en}; this is as of ${queue.asOf}.\n`,
    )
  if (options.json) {
    shell.out(
      `${JSON.stringify(
        queue.entries.map(({ cycle, row }) => ({ cycle: cycle.id, year: cycle.year, ...row })),
        null,
        2,
      )}\n`,
    )
    return exit.ok
  }
  await prepareWidths(JSON.stringify(queue.entries))
  for (const { row } of queue.entries) {
    const points = [row.self, row.verified].map((layer) => padStart(layer?.total ?? "—", 8)).join("")
    shell.out(
      `${padEnd(row.unit.name, 12)}${padEnd(stateWord(row.state, shell.locale), 14)}${padStart(`${row.marked}/${row.criteria}`, 6)}${points}  ${row.assessment}\n`,
    )
  }
  return exit.ok
}
