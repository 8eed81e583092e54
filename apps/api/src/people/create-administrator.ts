import { newPerson } from "@plumbline/contract/schema"
import { createInterface } from "node:readline"
import { Writable } from "node:stream"
import type { Database } from "../database/open.ts"
import { ProblemError } from "../server/problem-error.ts"
import { createPerson } from "./create.ts"

interface Named {
  readonly username?: string | undefined
  readonly name?: string | undefined
}

/** Makes the first person of a centre. Answers the exit code; what is wrong is said on standard error. */
export async function createAdministrator(database: Database, { username, name }: Named): Promise<number> {
  const password = await askForPassword()
  const parsed = newPerson.safeParse({ username, name, password, role: "administrator" })
  if (!parsed.success) {
    console.error("用户名用3至32位小写字母、数字、点、横线；姓名必填；密码至少10位。")
    console.error(
      "A user name has 3 to 32 small letters, digits, dots or dashes; a name is needed; a password has 10 characters.",
    )
    return 2
  }
  try {
    await createPerson(database, parsed.data, "system", new Date().toISOString())
    console.log(`已创建管理员 ${parsed.data.username} / administrator ${parsed.data.username} created`)
    return 0
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { faults, zh, en } = error.problem
    for (const said of faults ?? [{ zh, en }]) console.error(`${said.zh} / ${said.en}`)
    return 1
  }
}

/** One line of standard input, so that the password stands in no list of processes; a terminal does not show it. */
async function askForPassword(): Promise<string> {
  process.stderr.write("密码（至少10位） / password (10 characters at least): ")
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const isTerminal = process.stdin.isTTY === true
  const reader = createInterface({ input: process.stdin, output: silent, terminal: isTerminal })
  const line = await new Promise<string>((resolve) => {
    reader.once("line", resolve)
    reader.once("close", () => resolve(""))
  })
  reader.close()
  if (isTerminal) process.stderr.write("\n")
  return line
}
