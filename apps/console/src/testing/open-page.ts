import type { Client } from "@plumbline/client"
import { createLanguage } from "@plumbline/ui"
import { QueryClient, VueQueryPlugin } from "@tanstack/vue-query"
import { flushPromises, mount, type VueWrapper } from "@vue/test-utils"
import { createMemoryHistory } from "vue-router"
import { connectServer } from "../connection/server.ts"
import { en, zh } from "../language/texts.ts"
import ConsoleShell from "../shell/ConsoleShell.vue"
import { createConsoleRouter } from "../shell/router.ts"

/** The console as it stands at an address, over a client of a test. */
export async function openPage(path: string, client: Client): Promise<VueWrapper> {
  const router = createConsoleRouter(createMemoryHistory())
  await router.push(path)
  // Nothing is asked a second time, so that a failure shows at once.
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const page = mount(ConsoleShell, {
    attachTo: document.body,
    global: {
      plugins: [
        { install: (app) => connectServer(app, client) },
        createLanguage({ zh, en }),
        [VueQueryPlugin, { queryClient }],
        router,
      ],
    },
  })
  await settled()
  return page
}

/** Waits until what was asked has been answered and drawn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
