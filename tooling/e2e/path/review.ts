import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { keys, type OpenTerminal, openTerminal } from "../terminal.ts"
import { plumbline } from "./command-line.ts"

export interface Change {
  /** The printed number of the criterion, and the place of the fact in it, counted from 1. */
  readonly number: string
  readonly place: number
  readonly typed: string
  readonly reason: string
}

/** A reviewer at a real terminal of 80 by 24, signed in by typing name and password. */
export async function signInAtTerminal(
  server: string,
  username: string,
): Promise<{ open(): OpenTerminal; forget(): void }> {
  const home = mkdtempSync(join(tmpdir(), "plumbline home "))
  const env = { PLUMBLINE_HOME: home, NO_COLOR: "1" }
  const login = openTerminal(process.execPath, [plumbline, "login", "--server", server], { env })
  await login.until("用户名")
  login.type(`${username}\r`)
  await login.until("密码")
  login.type("plumbline-demo\r")
  await login.until("已登录")
  await login.ended()
  return {
    open: () => openTerminal(process.execPath, [plumbline], { env }),
    forget: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** Opens the unit in the queue. */
export async function openUnit(terminal: OpenTerminal, unit: string): Promise<void> {
  await terminal.until(unit)
  for (let chosen = chosenUnit(terminal.screen()); chosen !== unit; chosen = chosenUnit(terminal.screen())) {
    if (chosen === undefined) throw new Error(`nothing is chosen:\n${terminal.screen()}`)
    terminal.type(keys.down)
    await terminal.until(new RegExp(`▸ (?!${chosen})`))
  }
  terminal.type(keys.enter)
  await terminal.until(new RegExp(`^${unit}  . `, "m"))
}

function chosenUnit(screen: string): string | undefined {
  return /▸ (\S+)/.exec(screen)?.[1]
}

/** Corrects a fact, with the reason. */
export async function correct(terminal: OpenTerminal, { number, place, typed, reason }: Change): Promise<void> {
  terminal.type("g")
  await terminal.until("跳到第几条")
  terminal.type(`${number}\r`)
  await terminal.until(`（${number}）`)
  terminal.type(keys.down.repeat(place - 1))
  await terminal.until(`▸ ${place} `)
  terminal.type("e")
  await terminal.until("改为：")
  terminal.type(`${typed}\r`)
  await terminal.until("回车保存")
  terminal.type(`${reason}\r`)
  await terminal.until(`理由：${reason}`)
}

/** Agrees the rest and finishes; answers the short fingerprint that the screen asked to confirm. */
export async function finish(terminal: OpenTerminal): Promise<{ readonly total: string; readonly short: string }> {
  terminal.type("A")
  await terminal.until("全部同意")
  terminal.type("y")
  await terminal.until(/已核 44\/44/)
  await terminal.until("✓ 已保存")
  terminal.type("f")
  const screen = await terminal.until("指纹")
  const [, total = "", short = ""] = /核实得分 ([\d.]+)，指纹 ([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4})/.exec(screen) ?? []
  terminal.type("y")
  await terminal.until("◕ 已核实")
  return { total, short }
}
