import { delimiter } from "node:path"
import { describe, expect, it } from "vitest"
import { environmentFor } from "./environment.mjs"

describe("the environment of what is started", () => {
  it("has the chosen tools first on the path, however the system spells it", () => {
    expect(environmentFor({ Path: "c" }, ["a", "b"])["Path"]).toBe(["a", "b", "c"].join(delimiter))
  })

  it("hands the registry on and drops the rest of npm's variables", () => {
    const env = environmentFor({ npm_config_registry: "http://localhost:1", npm_lifecycle_event: "test", CI: "1" }, [])
    expect(env).toMatchObject({ pnpm_config_registry: "http://localhost:1", CI: "1" })
    expect(env).not.toHaveProperty("npm_lifecycle_event")
  })

  it("switches off what would report to others", () => {
    expect(environmentFor({}, [])).toMatchObject({ TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" })
  })
})
