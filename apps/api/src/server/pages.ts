import { serveStatic } from "@hono/node-server/serve-static"
import type { Hono, MiddlewareHandler } from "hono"
import icon from "../pages/favicon.svg?raw"
import style from "../pages/home.css?raw"
import page from "../pages/home.html?raw"
import script from "../pages/home.js?raw"

/** The page at "/" and the two web apps below it, from the files that their builds made. */
export function mountPages(app: Hono, webRoot: (app: "form" | "console") => string): void {
  const files = {
    "/": ["text/html", page],
    "/home.css": ["text/css", style],
    "/home.js": ["text/javascript", script],
  } as const
  for (const [path, [type, text]] of Object.entries(files)) {
    app.get(path, (context) =>
      context.body(text, 200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-cache" }),
    )
  }
  app.get("/favicon.svg", (context) => context.body(icon, 200, { "content-type": "image/svg+xml" }))
  for (const name of ["form", "console"] as const) {
    app.get(`/${name}`, (context) => context.redirect(`/${name}/`))
    app.use(`/${name}/*`, caching(name))
    app.get(`/${name}/*`, built(name, webRoot(name)))
    app.get(`/${name}/*`, firstPage(name, webRoot(name)))
  }
}

/** Files with a hash in their name never change; the page that names them is asked for anew each time. */
function caching(name: string): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const hashed = context.req.path.startsWith(`/${name}/assets/`) && context.res.ok
    context.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache")
  }
}

function built(name: string, root: string): MiddlewareHandler {
  return serveStatic({ root, precompressed: true, rewriteRequestPath: (path) => path.slice(name.length + 1) })
}

/** Any other address below an app is one of its own pages; a file that is not there stays not found. */
function firstPage(name: string, root: string): MiddlewareHandler {
  const index = serveStatic({ root, precompressed: true, rewriteRequestPath: () => "/index.html" })
  return (context, next) => (/\.[a-z0-9]+$/.test(context.req.path) ? next() : index(context, next))
}
