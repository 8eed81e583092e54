// Who may lean on whom, as docs/architecture.md draws it. An arrow that is not allowed here fails the checks.
/** @param {string} folder */
const inside = (folder) => `^${folder}/`
const packages = {
  "packages/rubric-core": [],
  "packages/rubric-text": ["packages/rubric-core"],
  "packages/rubrics": ["packages/rubric-core"],
  "packages/contract": ["packages/rubric-core"],
  "packages/client": ["packages/contract", "packages/rubric-core"],
  "packages/ui": ["packages/client", "packages/contract", "packages/rubric-core"],
}

const leansDown = Object.entries(packages).map(([from, allowed]) => ({
  name: `${from}-leans-down`,
  severity: "error",
  from: { path: inside(from), pathNot: "\\.test\\.tsx?$|/testing/" },
  to: { path: "^(packages|apps|tooling)/", pathNot: [inside(from), ...allowed.map(inside)] },
}))

module.exports = {
  forbidden: [
    ...leansDown,
    {
      name: "apps-do-not-lean-on-each-other",
      severity: "error",
      from: { path: "^apps/([^/]+)/", pathNot: "\\.test\\.tsx?$|/testing/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "packages-do-not-lean-on-apps",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^apps/" },
    },
    {
      name: "no-circles",
      severity: "error",
      from: { path: "^(apps|packages)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".vue"],
    },
  },
}
