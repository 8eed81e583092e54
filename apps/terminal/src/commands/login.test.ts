import { createServer, type Server } from "node:http"
import { existsSync, readFileSync, rmSync, statSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { useBuiltCommand } from "../testing/built.ts"

const command = useBuiltCommand()
const me = { id: "r1", username: "reviewer1", name: "核查员甲", role: "reviewer" }
let server: Server
let address = ""

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = ""
    request.on("data", (chunk: Buffer) => (text += chunk.toString()))
    request.on("end", () => {
      if (request.url === "/api/me/password") {
        const isFit = text === '{"current":"first one","next":"of my own choice"}'
        response.statusCode = isFit ? 200 : 422
        const faults = [{ at: "next", zh: "新密码不合适", en: "The new password does not fit" }]
        return response.end(
          JSON.stringify(isFit ? me : { code: "invalid", status: 422, zh: "有误", en: "invalid", faults }),
        )
      }
      if (request.url === "/api/me" && request.headers.authorization === "Bearer first-token")
        return response.end(JSON.stringify({ ...me, mustChangePassword: true }))
      if (text.includes('"password":"first one"')) return response.end('{"token":"first-token"}')
      if (text === '{"challenge":"half","code":"123456"}') return response.end('{"token":"secret-token"}')
      if (text.includes('"password":"needs a code"') || text.includes('"challenge"')) {
        response.statusCode = 401
        const isFirst = text.includes("password")
        const told = isFirst ? { code: "codeNeeded", challenge: "half" } : { code: "wrongCode", zh: "验证码不对" }
        return response.end(JSON.stringify({ status: 401, ...told }))
      }
      if (request.url === "/api/me" && request.headers.authorization === "Bearer bare-token")
        return response.end(JSON.stringify({ ...me, mustAddSecondFactor: true }))
      if (text.includes('"password":"has no phone"')) return response.end('{"token":"bare-token"}')
      const isRight = text.includes('"password":"right one"')
      if (request.url === "/api/me") return response.end(JSON.stringify(me))
      if (request.url === "/api/auth/sign-in/username" && isRight) return response.end('{"token":"secret-token"}')
      response.statusCode = 401
      const problem = {
        code: "wrongPassword",
        status: 401,
        zh: "用户名或密码不对",
        en: "The user name or password is wrong",
      }
      return response.end(JSON.stringify(problem))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  // A server that listens on a port has an address of this kind.
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const home = () => join(command.folder(), "home of one")
const env = () => ({ PLUMBLINE_HOME: home() })
const login = (password: string, more: readonly string[] = []) =>
  command.call(["login", "--server", address, "--username", "reviewer1", ...more], {
    input: `${password}\n`,
    env: env(),
  })

test("a script signs in with the password on the standard input, and only the owner can read what is kept", async () => {
  const { code, out, err } = await login("right one")
  expect({ code, err }).toEqual({ code: 0, err: "" })
  const file = join(home(), "session.json")
  expect(out).toBe(`已登录：核查员甲。登录信息存于 ${file}。\n`)
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ server: address, token: "secret-token", person: me })
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600)
})

test("or in PLUMBLINE_PASSWORD", async () => {
  const args = ["login", "--server", address, "--username", "reviewer1", "--lang", "en"]
  const { code, out } = await command.call(args, { env: { ...env(), PLUMBLINE_PASSWORD: "right one" } })
  expect({ code, out: out.slice(0, 18) }).toEqual({ code: 0, out: "Signed in as 核查员甲;" })
})

test("a wrong password is one sentence and exit 1, and what was kept stays", async () => {
  await login("right one")
  expect(await login("wrong one")).toEqual({ code: 1, out: "", err: "用户名或密码不对\n" })
  expect(readFileSync(join(home(), "session.json"), "utf8")).toContain("secret-token")
})

test("a password that an administrator gave is changed before anything is kept", async () => {
  const args = ["login", "--server", address, "--username", "reviewer1"]
  const signIn = (next: string | undefined) =>
    command.call(args, {
      env: { ...env(), PLUMBLINE_PASSWORD: "first one", ...(next !== undefined && { PLUMBLINE_NEW_PASSWORD: next }) },
    })
  const told = "现在的密码是管理员设置的，请先换成您自己的密码。\n"
  expect(await signIn(undefined)).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("PLUMBLINE_NEW_PASSWORD"),
  })
  expect(await signIn("does not fit")).toEqual({ code: 1, out: "", err: `${told}新密码不合适\n` })
  expect(await signIn("of my own choice")).toMatchObject({ code: 0, err: told })
  const kept = JSON.parse(readFileSync(join(home(), "session.json"), "utf8"))
  expect(kept).toMatchObject({ token: "first-token", person: me })
  expect(kept.person.mustChangePassword).toBeUndefined()
})

test("a code is taken from PLUMBLINE_CODE where the account has a second factor, and asked for in one sentence", async () => {
  const args = ["login", "--server", address, "--username", "reviewer1"]
  const signIn = (code?: string) =>
    command.call(args, {
      env: { ...env(), PLUMBLINE_PASSWORD: "needs a code", ...(code !== undefined && { PLUMBLINE_CODE: code }) },
    })
  expect(await signIn()).toMatchObject({ code: 1, out: "", err: expect.stringContaining("PLUMBLINE_CODE") })
  expect(await signIn("000000")).toEqual({ code: 1, out: "", err: "验证码不对\n" })
  expect(await signIn("123456")).toMatchObject({ code: 0, err: "" })
})

test("whoever is to have a second factor is told where to set it up, and nothing is kept", async () => {
  rmSync(home(), { recursive: true, force: true })
  expect(await login("has no phone")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining(`${address}/console/`),
  })
  expect(existsSync(join(home(), "session.json"))).toBe(false)
})

test("and one's own is changed by whoever is signed in", async () => {
  await login("right one")
  const passwords = { PLUMBLINE_PASSWORD: "first one", PLUMBLINE_NEW_PASSWORD: "of my own choice" }
  expect(await command.call(["password"], { env: { ...env(), ...passwords } })).toMatchObject({ code: 0, err: "" })
  const wrong = { ...passwords, PLUMBLINE_PASSWORD: "another" }
  expect(await command.call(["password"], { env: { ...env(), ...wrong } })).toMatchObject({
    code: 1,
    err: "新密码不合适\n",
  })
})

test("a server out of reach and an address that is none are said so", async () => {
  const away = await login("right one", ["--server", "http://127.0.0.1:1"])
  expect(away).toEqual({ code: 1, out: "", err: "连不上服务器 http://127.0.0.1:1，请检查地址和网络后重试。\n" })
  expect(await login("right one", ["--server", "ftp://x"])).toMatchObject({ code: 2, out: "" })
})

test("signing out forgets the sign-in; the commands then say how to sign in", async () => {
  await login("right one")
  expect(await command.call(["logout"], { env: env() })).toMatchObject({ code: 0 })
  for (const args of [["queue", "--json"], ["show", "a1"], ["verify", "a1", "1", "--agree"], []]) {
    const outcome = await command.call(args, { env: env() })
    expect(outcome).toEqual({ code: 1, out: "", err: "还没有登录，请先运行 plumbline login。\n" })
  }
  rmSync(home(), { recursive: true, force: true })
})
