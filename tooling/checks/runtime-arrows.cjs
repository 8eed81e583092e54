// What is loaded at run time: types are left out, for they cost nothing.
const arrows = require("./arrows.cjs")

module.exports = {
  forbidden: [
    {
      name: "scoring-ships-without-zod",
      comment: "The form loads the plain entries of rubric-core and contract; zod would triple what it loads.",
      severity: "error",
      from: { path: "^packages/(rubric-core|contract)/src/(index|bulk|lint)\\.ts$" },
      to: { path: "node_modules/zod/", reachable: true },
    },
  ],
  options: { ...arrows.options, tsPreCompilationDeps: false },
}
