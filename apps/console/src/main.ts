import "@plumbline/ui/theme.css"
import "./shell/console.css"
import { QueryClient, VueQueryPlugin } from "@tanstack/vue-query"
import { createLanguage, restoreTheme } from "@plumbline/ui"
import { createApp } from "vue"
import { connectServer } from "./connection/server.ts"
import { queryDefaults } from "./connection/query-defaults.ts"
import { en, zh } from "./language/texts.ts"
import ConsoleShell from "./shell/ConsoleShell.vue"
import { createConsoleRouter } from "./shell/router.ts"

restoreTheme()
const app = createApp(ConsoleShell)
connectServer(app)
app
  .use(createLanguage({ zh, en }))
  .use(VueQueryPlugin, { queryClient: new QueryClient({ defaultOptions: queryDefaults }) })
  .use(createConsoleRouter())
  .mount("#console")
