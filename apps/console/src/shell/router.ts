import { createRouter, createWebHistory, type Router, type RouteRecordRaw, type RouterHistory } from "vue-router"

/** Which of the main ways a page lies on. */
export type Area = "board" | "rubrics" | "people" | "proof" | "inbox"

declare module "vue-router" {
  interface RouteMeta {
    area?: Area
  }
}

const routes: readonly RouteRecordRaw[] = [
  { path: "/", name: "home", component: () => import("../board/BoardPage.vue"), meta: { area: "board" } },
  {
    path: "/cycles/new",
    name: "newCycle",
    component: () => import("../cycle/CycleStartPage.vue"),
    meta: { area: "board" },
  },
  {
    path: "/cycles/:cycle",
    name: "cycle",
    component: () => import("../board/BoardPage.vue"),
    props: true,
    meta: { area: "board" },
  },
  {
    path: "/cycles/:cycle/settings",
    name: "settings",
    component: () => import("../windows/SettingsPage.vue"),
    props: true,
    meta: { area: "board" },
  },
  {
    path: "/cycles/:cycle/publish",
    name: "publish",
    component: () => import("../publish/PublishPage.vue"),
    props: true,
    meta: { area: "board" },
  },
  {
    path: "/cycles/:cycle/corrigendum",
    name: "corrigendum",
    component: () => import("../corrigendum/CorrigendumPage.vue"),
    props: true,
    meta: { area: "board" },
  },
  {
    path: "/cycles/:cycle/results",
    name: "results",
    component: () => import("../results/ResultsPage.vue"),
    props: true,
    meta: { area: "board" },
  },
  {
    path: "/assessments/:assessment",
    name: "assessment",
    component: () => import("../assessment/AssessmentPage.vue"),
    props: true,
    meta: { area: "board" },
  },
  {
    path: "/assessments/:assessment/decide",
    name: "decide",
    component: () => import("../decision/DecisionPage.vue"),
    props: true,
    meta: { area: "board" },
  },
  {
    path: "/rubrics",
    name: "rubrics",
    component: () => import("../rubric/RubricListPage.vue"),
    meta: { area: "rubrics" },
  },
  {
    path: "/rubrics/:digest",
    name: "rubric",
    component: () => import("../rubric/RubricPage.vue"),
    props: true,
    meta: { area: "rubrics" },
  },
  {
    path: "/drafts/:draft",
    name: "draft",
    component: () => import("../drafts/DraftPage.vue"),
    props: true,
    meta: { area: "rubrics" },
  },
  {
    path: "/rubrics/:digest/rulings",
    name: "rulings",
    component: () => import("../rulings/RulingsPage.vue"),
    props: true,
    meta: { area: "rubrics" },
  },
  { path: "/people", name: "people", component: () => import("../people/PeoplePage.vue"), meta: { area: "people" } },
  { path: "/proof", name: "proof", component: () => import("../proof/ProofPage.vue"), meta: { area: "proof" } },
  { path: "/inbox", name: "inbox", component: () => import("../inbox/InboxPage.vue"), meta: { area: "inbox" } },
  { path: "/:path(.*)*", name: "lost", component: () => import("./LostPage.vue") },
]

/** The pages of the console by address. A criterion is a fragment of its page, so that an address can point at it. */
export function createConsoleRouter(history: RouterHistory = createWebHistory(import.meta.env.BASE_URL)): Router {
  const router = createRouter({
    history,
    routes,
    scrollBehavior(to, from, saved) {
      if (saved) return saved
      if (to.path !== from.path) return { top: 0 }
      return {}
    },
  })
  router.afterEach((to, from) => {
    // A new page is read from its top by keyboard and screen reader too.
    if (from.name && to.path !== from.path) document.getElementById("content")?.focus({ preventScroll: true })
  })
  return router
}
