import { shallowRef } from "vue"
import type { Router } from "vue-router"
import { unsent } from "../saving/unsent.ts"

const header = "x-plumbline-build"
let first: string | undefined
let isStale = false

/** Set when a page could not be loaded and there is no network to load it from. */
export const isPageMissing = shallowRef(false)

/** A fetch that notices when the server has become another build than the one that served this page. */
export const noticingFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const build = response.headers.get(header) ?? undefined
  first ??= build
  // A proxy in between answers without it.
  if (build !== undefined && build !== first) isStale = true
  return response
}

/**
 * A page of an older build gives way to the newer one at the next step from page to page, once everything is with the
 * server; and at once where a part of the older one is gone. Drafts outlive the reload either way.
 */
export function giveWayToNewerBuild(router: Router): void {
  router.beforeEach((to) => {
    isPageMissing.value = false
    if (!isStale || unsent.value() > 0) return true
    location.assign(router.resolve(to).href)
    return false
  })
  router.onError((error, to) => {
    if (isMissingPart(error)) void loadAnew(router.resolve(to).href)
    else console.error(error)
  })
}

/** A server that answers has another build by now, or the part got lost on the way: both are mended by loading anew. */
async function loadAnew(address: string): Promise<void> {
  try {
    await fetch(import.meta.env.BASE_URL, { cache: "no-store" })
    location.assign(address)
  } catch {
    isPageMissing.value = true
  }
}

function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /import|module/i.test(error.message)
}
