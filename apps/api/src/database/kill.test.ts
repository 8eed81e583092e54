import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { expect, it } from "vitest"
import { proveAudit } from "../audit/verify.ts"
import { openSqlite } from "./open.ts"

/** Starts a program that writes without end and says what was acknowledged; kills it without warning. */
async function killWhileWriting(file: string, name: string, after: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../testing/write-forever.ts"), file, name], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  let acknowledged = 0
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Math.max(acknowledged, Number(line))
    if (acknowledged >= after && !child.killed) child.kill("SIGKILL")
  }
  return acknowledged
}

it("a kill at any moment loses nothing that was acknowledged, and the audit stays whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline kill "))
  const file = join(folder, "plumbline.sqlite")
  for (const [round, after] of [30, 200, 555].entries()) {
    const name = `round-${round}`
    const acknowledged = await killWhileWriting(file, name, after)
    expect(acknowledged).toBeGreaterThanOrEqual(after)
    const database = await openSqlite(file)
    const kept = await database.reads
      .selectFrom("audit")
      .select(({ fn }) => fn.max("sequence").as("most"))
      .where("chain", "=", name)
      .executeTakeFirstOrThrow()
    expect(Number(kept.most)).toBeGreaterThanOrEqual(acknowledged)
    const { value } = await database.reads
      .selectFrom("settings")
      .select("value")
      .where("key", "=", name)
      .executeTakeFirstOrThrow()
    expect(value).toBe(String(kept.most))
    expect((await proveAudit(database.reads)).faults).toEqual([])
    await database.close()
  }
  rmSync(folder, { recursive: true, force: true })
}, 60_000)
