import { expect, test } from "vitest"
import { useBuiltCommand } from "../testing/built.ts"

const command = useBuiltCommand()

test("the schema is printed for an editor to read", async () => {
  const { code, out, err } = await command.call(["schema"])
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(JSON.parse(out)).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    required: expect.arrayContaining(["format", "sections"]),
  })
  expect(await command.call(["schema", "extra"])).toMatchObject({ code: 2, out: "" })
})
