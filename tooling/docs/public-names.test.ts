import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { expect, test } from "vitest"

const folder = fileURLToPath(new URL("../../packages/rubric-core/", import.meta.url))
const { exports }: { exports: Record<string, string> } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"))
const entries = Object.values(exports).map((entry) => `${folder}${entry.replace("./", "")}`)
const program = ts.createProgram(entries, {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ESNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
})
const checker = program.getTypeChecker()

function publicNames(entry: string): ts.Symbol[] {
  const source = program.getSourceFile(entry)
  const module = source && checker.getSymbolAtLocation(source)
  return module ? checker.getExportsOfModule(module) : []
}

test.each(entries)("every public name of %s has a docstring", (entry) => {
  const names = publicNames(entry)
  const silent = names.filter((name) => {
    const meant = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name
    return meant.getDocumentationComment(checker).length === 0
  })
  expect(names.length).toBeGreaterThan(0)
  expect(silent.map(({ name }) => name)).toEqual([])
})
