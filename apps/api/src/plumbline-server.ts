import { mkdirSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { archiveCommand } from "./archive/command.ts"
import { verifyAudit } from "./audit/command.ts"
import { databaseFrom, openDatabase } from "./database/address.ts"
import type { Database } from "./database/open.ts"
import { evidenceFrom } from "./evidence/evidence.ts"
import { createAdministrator } from "./people/create-administrator.ts"
import { resetCommand } from "./sessions/second-factor/command.ts"
import { rescoreCommand } from "./sheets/command.ts"
import { sayFailure } from "./server/failure.ts"
import { projectData } from "./server/places.ts"

const usage = `plumbline-server create-administrator --username NAME --name NAME [--data FOLDER]
    创建管理员，密码从标准输入读取 / makes an administrator; the password is read from standard input
plumbline-server reset-second-factor --username NAME [--data FOLDER]
    为丢失手机和恢复码的人清除二次验证 / takes away the second factor of someone who lost phone and recovery codes
plumbline-server audit verify [--seal PRINTED] [--data FOLDER]
    查验审计链和封存，并核对公布结果上印的封存号 / proves the audit chains and seals unbroken, and a printed seal among them
plumbline-server rescore --check [--data FOLDER]
    用现在的程序重算每份定格的评分表，指出不一致的 / computes every frozen sheet anew and names each that differs
plumbline-server archive --cycle ID --out FOLDER [--data FOLDER]
    把一个年度写成不需要本系统即可阅读的档案 / writes a year as files that are read without this product`

interface Wish {
  readonly command: string
  readonly data: string
  readonly username?: string | undefined
  readonly name?: string | undefined
  readonly cycle?: string | undefined
  readonly out?: string | undefined
  readonly seal?: string | undefined
  readonly check?: boolean | undefined
}

const text = { type: "string" } as const

function wishOf(args: string[]): Wish | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        username: text,
        name: text,
        data: text,
        cycle: text,
        out: text,
        seal: text,
        check: { type: "boolean" },
      },
    })
    const caller = process.env["INIT_CWD"] ?? process.cwd()
    const data = values.data === undefined ? projectData : resolve(caller, values.data)
    const out = values.out === undefined ? undefined : resolve(caller, values.out)
    return { ...values, command: positionals.join(" "), data, out }
  } catch {
    return undefined
  }
}

/** The commands of whoever keeps the server. Answers the exit code. */
async function main(wish: Wish): Promise<number> {
  const place = { data: wish.data, database: databaseFrom(process.env) }
  const existing = () => openDatabase(place, { mustExist: true })
  switch (wish.command) {
    case "create-administrator":
      mkdirSync(wish.data, { recursive: true, mode: 0o700 })
      return using(await openDatabase(place), (database) => createAdministrator(database, wish))
    case "reset-second-factor":
      return using(await existing(), (database) => resetCommand(database, wish.username))
    case "audit verify":
      return using(await existing(), ({ reads }) => verifyAudit(reads, wish.seal))
    case "rescore":
      if (!wish.check) break
      return using(await existing(), ({ reads }) => rescoreCommand(reads))
    case "archive":
      return using(await existing(), (database) =>
        archiveCommand(database, evidenceFrom(process.env, wish.data).store, wish),
      )
  }
  console.error(usage)
  return 2
}

async function using(database: Database, work: (database: Database) => Promise<number>): Promise<number> {
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const wish = wishOf(process.argv.slice(2))
if (wish === undefined) {
  console.error(usage)
  process.exitCode = 2
} else {
  process.exitCode = await main(wish).catch((error: unknown) => {
    console.error(sayFailure(error, { ...wish, database: process.env["PLUMBLINE_DATABASE"] }))
    return 1
  })
}
