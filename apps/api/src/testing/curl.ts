import { parseArgs } from "node:util"

// What docs/api.md uses of curl, for machines that have none: `node curl.ts -s [-i] [-X METHOD] [-H HEADER]… [-d BODY] URL`.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: "boolean", short: "s" },
    include: { type: "boolean", short: "i" },
    request: { type: "string", short: "X" },
    header: { type: "string", short: "H", multiple: true, default: [] },
    data: { type: "string", short: "d" },
  },
})

const { data, header, include } = values
const headers = header.map((line): [string, string] => {
  const [name = "", ...rest] = line.split(":")
  return [name, rest.join(":").trim()]
})
const response = await fetch(positionals[0] ?? "", {
  method: values.request ?? (data === undefined ? "GET" : "POST"),
  headers,
  ...(data !== undefined && { body: data }),
})
const lines = [`HTTP/1.1 ${response.status}`, ...[...response.headers].map(([name, value]) => `${name}: ${value}`)]
if (include === true) process.stdout.write(`${lines.join("\r\n")}\r\n\r\n`)
process.stdout.write(await response.text())
