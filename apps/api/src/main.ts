import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { demoPassword, demoPeople } from "./demo/people.ts"
import { databaseFrom, shownAddress } from "./database/address.ts"
import { mailFrom } from "./mail/mail.ts"
import { evidenceFrom } from "./evidence/evidence.ts"
import { buildId } from "./server/build.ts"
import { sayFailure } from "./server/failure.ts"
import { openLog } from "./server/log.ts"
import { apps, projectData } from "./server/places.ts"
import { secretFrom } from "./server/secret.ts"
import { oidcFrom } from "./sessions/oidc/settings.ts"
import { secondFactorFrom } from "./sessions/second-factor/required.ts"
import { type RunningServer, startServer } from "./server/start.ts"

// The server: `--port N` (or PORT), `--host ADDRESS` (or PLUMBLINE_HOST), `--address URL`, `--data FOLDER`, `--demo`.
const standardPort = 4180
/** How long stopping may take at most, draining included, in milliseconds; a service manager should wait a little longer. */
const patience = 60_000

interface Wish {
  readonly port: number
  readonly host: string | undefined
  readonly publicAddress: string | undefined
  readonly data: string
  readonly demo: boolean
}

function wishOf(args: string[]): Wish | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: "string" },
        host: { type: "string" },
        address: { type: "string" },
        data: { type: "string" },
        demo: { type: "boolean", default: false },
      },
    })
    const wished = values.port ?? (process.env["PORT"] || String(standardPort))
    const port = Number(wished)
    if (!/^\d+$/.test(wished) || port > 65535) throw new RangeError("port")
    const { address, host = process.env["PLUMBLINE_HOST"] || undefined } = values
    if (address !== undefined && !/^https?:\/\/[^/]+$/.test(address)) throw new RangeError("address")
    const caller = process.env["INIT_CWD"] ?? process.cwd()
    const data = values.data === undefined ? projectData : resolve(caller, values.data)
    return { port, host, publicAddress: address, data, demo: values.demo }
  } catch {
    console.error(
      "参数有误：可用 --port 端口（0至65535）、--host 本机地址、--address 访问网址、--data 文件夹、--demo。",
    )
    console.error(
      "The arguments are wrong; there are --port NUMBER (0 to 65535), --host ADDRESS, --address URL, --data FOLDER, --demo.",
    )
    return undefined
  }
}

async function main(wish: Wish): Promise<void> {
  const logger = openLog(process.env["PLUMBLINE_LOG"] ?? "warn")
  const mail = mailFrom(process.env)
  const database = databaseFrom(process.env)
  const server = await startServer({
    ...wish,
    database,
    secret: secretFrom(process.env),
    logger,
    mail,
    build: buildId(apps),
    evidence: evidenceFrom(process.env, wish.data),
    webRoot: (app) => join(apps, app, "dist"),
    secondFactorOf: secondFactorFrom(process.env),
    oidc: oidcFrom(process.env),
    metricsToken: process.env["PLUMBLINE_METRICS_TOKEN"] || undefined,
    drain: Number(process.env["PLUMBLINE_DRAIN_SECONDS"] || 0) * 1000,
  })
  announce(server, wish, database)
  let closing = false
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      setTimeout(() => process.exit(1), patience).unref()
      server.close().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, "the server did not stop well")
          process.exit(1)
        },
      )
    })
  }
}

function announce({ address, isDemo }: RunningServer, { data }: Wish, database: string | undefined): void {
  const accounts = demoPeople.map(({ username, name }) => `    ${username.padEnd(11)}${name}`)
  console.log(
    [
      "",
      `准绳 Plumbline  ${address}/`,
      `  自评填报 form      ${address}/form/`,
      `  管理台   console   ${address}/console/`,
      `  接口     api       ${address}/api/openapi.json`,
      `  核查终端 terminal  npm run -s plumbline -- login --server ${address}`,
      `                     npm run -s plumbline`,
      ...(isDemo
        ? ["", `  演示账号（密码均为 ${demoPassword}）/ demo accounts (password: ${demoPassword})`, ...accounts]
        : []),
      "",
      `  数据 data  ${data}`,
      ...(database === undefined ? [] : [`  数据库 database  ${shownAddress(database)}`]),
      "  按 Ctrl+C 停止，数据保留。 / Ctrl+C stops; the data stays.",
      "",
    ].join("\n"),
  )
}

const wish = wishOf(process.argv.slice(2))
if (wish === undefined) process.exitCode = 2
else {
  main(wish).catch((error: unknown) => {
    console.error(sayFailure(error, { ...wish, database: process.env["PLUMBLINE_DATABASE"] }))
    process.exitCode = 1
  })
}
