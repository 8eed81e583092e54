import { existsSync, mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { brokenChains } from "./audit/verify.ts"
import { type Database, openSqlite } from "./database/open.ts"
import { createAdministrator } from "./people/create-administrator.ts"
import { sayFailure } from "./server/failure.ts"
import { projectData } from "./server/places.ts"

const usage = `plumbline-server create-administrator --username NAME --name NAME [--data FOLDER]
    创建管理员，密码从标准输入读取 / makes an administrator; the password is read from standard input
plumbline-server audit verify [--data FOLDER]
    查验审计链 / proves the audit chains unbroken`

interface Wish {
  readonly command: string
  readonly data: string
  readonly username?: string | undefined
  readonly name?: string | undefined
}

function wishOf(args: string[]): Wish | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { username: { type: "string" }, name: { type: "string" }, data: { type: "string" } },
    })
    const caller = process.env["INIT_CWD"] ?? process.cwd()
    const data = values.data === undefined ? projectData : resolve(caller, values.data)
    return { ...values, command: positionals.join(" "), data }
  } catch {
    return undefined
  }
}

/** The commands of whoever keeps the server. Answers the exit code. */
async function main(wish: Wish): Promise<number> {
  const file = join(wish.data, "plumbline.sqlite")
  switch (wish.command) {
    case "create-administrator":
      mkdirSync(wish.data, { recursive: true, mode: 0o700 })
      return using(await openSqlite(file), (database) => createAdministrator(database, wish))
    case "audit verify":
      if (!existsSync(file)) {
        console.error(`${wish.data} 中没有数据库文件。\nThere is no database file in ${wish.data}.`)
        return 1
      }
      return using(await openSqlite(file, { mustExist: true }), verifyAudit)
    default:
      console.error(usage)
      return 2
  }
}

async function using(database: Database, work: (database: Database) => Promise<number>): Promise<number> {
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

async function verifyAudit({ reads }: Database): Promise<number> {
  const broken = await brokenChains(reads)
  for (const { chain, sequence } of broken) console.log(`断裂 / broken: ${chain} #${sequence}`)
  if (broken.length === 0) console.log("审计链完整 / the audit chains are whole")
  return broken.length === 0 ? 0 : 1
}

const wish = wishOf(process.argv.slice(2))
if (wish === undefined) {
  console.error(usage)
  process.exitCode = 2
} else {
  process.exitCode = await main(wish).catch((error: unknown) => {
    console.error(sayFailure(error, wish))
    return 1
  })
}
