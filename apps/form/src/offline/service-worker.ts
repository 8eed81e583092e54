/**
 * Starts the form without a network. It keeps only the app's own files; answers and drafts are kept by the app itself, and
 * nothing below /api is ever answered from here.
 */
interface Shell {
  readonly version: string
  readonly files: readonly string[]
}

// The page's types are in scope here; a service worker's global is another one.
const worker = self as unknown as ServiceWorkerGlobalScope
const shell: Shell = JSON.parse("__PLUMBLINE_SHELL__")
const name = `plumbline-form-${shell.version}`
const start = new URL("index.html", worker.registration.scope).href

worker.addEventListener("install", (event) => {
  event.waitUntil(keepShell())
})

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOlderShells())
})

worker.addEventListener("fetch", (event) => {
  const { request } = event
  if (request.method !== "GET" || !request.url.startsWith(worker.registration.scope)) return
  event.respondWith(request.mode === "navigate" ? page(request) : file(request))
})

async function keepShell(): Promise<void> {
  const cache = await caches.open(name)
  await cache.addAll(
    shell.files.map((path) => new Request(new URL(path, worker.registration.scope), { cache: "reload" })),
  )
}

async function dropOlderShells(): Promise<void> {
  const older = (await caches.keys()).filter((key) => key.startsWith("plumbline-form-") && key !== name)
  await Promise.all(older.map((key) => caches.delete(key)))
  await worker.clients.claim()
}

/** The newest page while there is a network, so that a new version is seen at the next start; the kept one without. */
async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    if (response.status < 500) return response
  } catch {
    // No network: the kept page starts.
  }
  return (await caches.match(start)) ?? Response.error()
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}
