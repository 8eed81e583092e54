import { render } from "ink"
import { App } from "../queue/App.tsx"
import { Keys } from "../screen/keys.tsx"
import { ColourContext } from "../screen/Lines.tsx"
import { mayColour } from "../screen/theme.ts"
import { connect } from "../session/connect.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"
import { prepareWidths } from "../shell/width.ts"

/** `plumbline` alone: the reviewer's terminal. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  readOptions(args, {}, 0)
  const connection = connect(shell)
  if (!shell.isInteractive) {
    throw new CommandFault({
      zh: "核查界面需要在终端里打开；脚本请用 plumbline queue --json。",
      en: "The reviewer's screens need a terminal; scripts use plumbline queue --json.",
    })
  }
  await prepareWidths()
  const colour = mayColour(shell.env)
  const app = render(
    <ColourContext value={colour}>
      <Keys>
        <App connection={connection} shell={shell} locale={shell.locale} />
      </Keys>
    </ColourContext>,
    // A CI variable in the environment does not make a person's terminal any less one.
    { alternateScreen: true, maxFps: 60, exitOnCtrlC: true, interactive: true },
  )
  await app.waitUntilExit()
  return exit.ok
}
