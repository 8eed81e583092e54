import path from "node:path"

/** Nothing that this project runs reports to anybody. */
const quiet = {
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  BETTER_AUTH_TELEMETRY: "0",
}

/**
 * The environment for everything that is started: the chosen tools first on the path, npm's own variables gone (pnpm and the
 * tools would take them for their settings), and a registry named for npm handed on to pnpm.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} folders to put first on the path
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(env, folders) {
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH"
  const kept = Object.entries(env).filter(([name]) => !/^npm_/i.test(name) && name !== pathName)
  const registry = env["npm_config_registry"]
  return {
    ...Object.fromEntries(kept),
    ...quiet,
    ...(registry === undefined ? {} : { npm_config_registry: registry, pnpm_config_registry: registry }),
    [pathName]: [...folders, env[pathName] ?? ""].join(path.delimiter),
  }
}
