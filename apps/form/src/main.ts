import "@plumbline/ui/theme.css"
import { createLanguage, restoreTheme } from "@plumbline/ui"
import { createApp } from "vue"
import App from "./App.vue"
import { zh } from "./language/zh.ts"
import { loadTheRestAhead } from "./offline/ahead.ts"
import { registerOfflineStart } from "./offline/register.ts"
import { formRouter } from "./router.ts"

restoreTheme()
createApp(App)
  .use(createLanguage({ zh, en: async () => (await import("./language/en.ts")).en }))
  .use(formRouter())
  .mount("#app")
void registerOfflineStart()
loadTheRestAhead()
