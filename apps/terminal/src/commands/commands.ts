import type { Command } from "./command.ts"

/** Every command. To add one: a file beside this one that exports `run`, and an entry here. */
export const commands: readonly Command[] = [
  {
    name: "score",
    usage: "--rubric ID|FILE.json --facts FILE|- [--json]",
    does: {
      zh: "按细则计分，逐条说明理由；不需要服务器",
      en: "score facts under a rubric, with reasons; needs no server",
    },
    load: () => import("./score.ts"),
  },
]
