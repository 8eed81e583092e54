import { createInterface } from "node:readline/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { newPerson } from "@plumbline/contract/schema"
import { brokenChains } from "./audit/verify.ts"
import { openSqlite } from "./database/open.ts"
import { createPerson } from "./people/create.ts"
import { ProblemError } from "./server/problem-error.ts"
import { projectData } from "./server/places.ts"

const usage = `plumbline-server create-administrator --username NAME --name NAME [--data FOLDER]
plumbline-server audit verify [--data FOLDER]`

/** The commands of whoever keeps the server. A password is read from standard input, never from the arguments. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { username: { type: "string" }, name: { type: "string" }, data: { type: "string" } },
  })
  const database = () => openSqlite(join(values.data ?? projectData, "plumbline.sqlite"))
  switch (positionals.join(" ")) {
    case "create-administrator":
      return createAdministrator(await database(), values)
    case "audit verify":
      return verifyAudit(await database())
    default:
      console.error(usage)
      return 2
  }
}

type Opened = Awaited<ReturnType<typeof openSqlite>>

async function createAdministrator(
  database: Opened,
  { username, name }: { username?: string; name?: string },
): Promise<number> {
  try {
    const reader = createInterface({ input: process.stdin, output: process.stderr })
    const password = await reader.question("密码（至少10位） / password (10 characters at least): ")
    reader.close()
    const parsed = newPerson.safeParse({ username, name, password, role: "administrator" })
    if (!parsed.success) {
      console.error("用户名用3至32位小写字母、数字、点、横线；姓名必填；密码至少10位。")
      console.error(
        "A user name has 3 to 32 small letters, digits, dots or dashes; a name is needed; a password has 10 characters.",
      )
      return 2
    }
    await createPerson(database, parsed.data, "system", new Date().toISOString())
    console.log(`已创建管理员 ${parsed.data.username} / administrator ${parsed.data.username} created`)
    return 0
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    console.error(error.problem.zh)
    console.error(error.problem.en)
    return 1
  } finally {
    await database.close()
  }
}

async function verifyAudit(database: Opened): Promise<number> {
  try {
    const broken = await brokenChains(database.reads)
    for (const { chain, sequence } of broken) console.log(`断裂 / broken: ${chain} #${sequence}`)
    if (broken.length === 0) console.log("审计链完整 / the audit chains are whole")
    return broken.length === 0 ? 0 : 1
  } finally {
    await database.close()
  }
}

process.exitCode = await main()
