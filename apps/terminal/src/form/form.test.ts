import { readFile } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { run } from "../commands/read.ts"
import { CommandFault } from "../shell/fault.ts"
import type { Shell } from "../shell/shell.ts"

const lines = `水利工作考核细则
一、河湖管理（20分）
1.巡查管护（20分）
（1）未建立巡查台账的，扣2分。（2分）
（2）每发现一处乱堆乱放扣1分，最高扣18分。18分
合计：20分
`
const outline = {
  printed: "20",
  sections: [
    {
      name: "河湖管理",
      printed: "20",
      items: [
        {
          name: "巡查管护",
          printed: "20",
          criteria: [
            { no: "1", base: "2" },
            { no: "2", base: "18" },
          ],
        },
      ],
    },
  ],
}

/** The same words in GB18030. */
const inGb18030 = new URL("testing/form-gb18030.txt", import.meta.url)

async function read(input: Uint8Array | string, ...options: string[]): Promise<string> {
  let out = ""
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input
  const shell: Shell = {
    locale: "zh",
    folder: ".",
    env: {},
    isInteractive: false,
    columns: undefined,
    out: (text) => void (out += text),
    err: () => undefined,
    input: () => Promise.resolve(bytes),
    read: () => Promise.resolve(bytes),
  }
  await run(["form.txt", ...options], shell)
  return out
}

async function faultOf(input: Uint8Array | string): Promise<CommandFault> {
  try {
    await read(input, "--outline")
  } catch (error) {
    if (error instanceof CommandFault) return error
    throw error
  }
  throw new Error("the form was read")
}

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le")
  return bigEndian ? bytes.swap16() : bytes
}

describe("plumbline read FORM --outline", () => {
  it("prints names without their numbers and points, and points as they are printed", async () => {
    expect(JSON.parse(await read(lines, "--outline"))).toEqual(outline)
  })

  it("reads what Word on a Chinese Windows writes, and UTF-16, as well as UTF-8", async () => {
    const encodings = [await readFile(inGb18030), utf16(lines, false), utf16(lines, true), `\uFEFF${lines}`]
    for (const bytes of encodings) expect(JSON.parse(await read(bytes, "--outline"))).toEqual(outline)
  })

  it("says in one sentence what to do where there is no form to read", async () => {
    const wrong: readonly (readonly [input: Uint8Array | string, says: string])[] = [
      ["", "是空的"],
      [" \n\n", "是空的"],
      ["今天天气很好。\n", "没有找到考评条目"],
      [Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6]), "另存为纯文本"],
      [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "另存为纯文本"],
      ["%PDF-1.7\n", "PDF"],
      ["{\\rtf1\\ansi 1}", "RTF"],
      [Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 256), "不是文本"],
    ]
    for (const [input, says] of wrong) {
      const { code, sentences } = await faultOf(input)
      expect(code).toBe(2)
      expect(sentences).toHaveLength(1)
      expect(sentences[0]?.zh).toContain(says)
      expect(sentences[0]?.en).toMatch(/form\.txt .*\.$/)
    }
  })
})
