import Sqlite from "better-sqlite3"
import { createServer } from "node:http"
import { join } from "node:path"
import process from "node:process"

// The floor, a program of its own: a PUT is one upsert and one audit row, all that arrived in one turn of the event loop share
// one commit at full durability, and each is answered after it. A GET answers a constant of the size it is told.
const [folder = "", size = "0"] = process.argv.slice(2)
const database = new Sqlite(join(folder, "floor.sqlite"))
database.pragma("journal_mode = WAL")
database.pragma("synchronous = FULL")
database.exec("create table answers (path text primary key, body text not null, version integer not null)")
database.exec("create table audit (sequence integer primary key, path text not null, body text not null)")
const upsert = database.prepare(
  "insert into answers values (?, ?, 1) on conflict (path) do update set body = excluded.body, version = version + 1",
)
const audit = database.prepare("insert into audit (path, body) values (?, ?)")
const constant = "x".repeat(Number(size))

let waiting: { readonly path: string; readonly body: string; readonly answer: () => void }[] = []

function commit(): void {
  const together = waiting
  waiting = []
  database.exec("begin immediate")
  for (const { path, body } of together) {
    upsert.run(path, body)
    audit.run(path, body)
  }
  database.exec("commit")
  for (const { answer } of together) answer()
}

const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.end(constant)
    return
  }
  let body = ""
  request.on("data", (piece: Buffer) => (body += piece.toString()))
  request.on("end", () => {
    if (waiting.length === 0) setImmediate(commit)
    waiting.push({ path: request.url ?? "", body, answer: () => response.end("{}") })
  })
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`)
})
