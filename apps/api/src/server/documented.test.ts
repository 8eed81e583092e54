import { execFile, spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { expect, it } from "vitest"
import { startTestServer } from "../testing/server.ts"

const page = readFileSync(join(import.meta.dirname, "../../../../docs/api.md"), "utf8")
const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = ""]) => block)

const hasCurl = spawnSync("curl", ["--version"]).status === 0
const ownCurl = `curl() { '${process.execPath}' '${join(import.meta.dirname, "../testing/curl.ts")}' "$@"; }`

/** Runs every command of the page in one shell, and answers what each block printed. */
async function runAll(server: string, before: string): Promise<string[]> {
  const script = ["set -e", before, ...commands.flatMap((block) => [block, "echo; echo ----"])].join("\n")
  const { stdout } = await promisify(execFile)("sh", ["-c", script], { env: { ...process.env, SERVER: server } })
  return stdout.split("----\n").map((text) => text.trim())
}

// Its commands are for a POSIX shell, which Windows has not.
it.skipIf(process.platform === "win32")("docs/api.md says what really happens", async () => {
  const server = await startTestServer({ demo: true })
  const [, signedIn = "", , read, saved, stale = "", sheet = "", submitted, unread = "", invalid = ""] = await runAll(
    server.address,
    hasCurl ? "" : ownCurl,
  )
  expect(JSON.parse(signedIn)).toMatchObject({ username: "duji", name: "杜集区填报员", role: "county" })
  expect(read).toMatch(/^etag: "[0-9a-f]{12}\.1"\r?\n\{"criterion":"c15","facts":\{"c15.anhuiMonthly":\[10,7,/)
  expect(saved).toBe("2")
  expect(JSON.parse(stale)).toMatchObject({ code: "stale", status: 412, current: { criterion: "c15", version: 2 } })
  expect(sheet).toMatch(/^0\.8\n向安徽先锋网.*\n向淮北先锋网.*$/)
  expect(page).toContain(`\`\`\`\n${sheet}\n\`\`\``)
  expect(submitted).toBe("incomplete")
  expect(JSON.parse(unread)).toEqual({ unread: expect.any(Number) })
  expect(JSON.parse(invalid)).toMatchObject({ code: "invalid", faults: [{ at: "c4.jointFilms" }] })
  await server.stop()
})
