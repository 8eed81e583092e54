import { giveWayToNewerBuild } from "./offline/newer-build.ts"
import { createRouter, createWebHistory, type Router } from "vue-router"

/** The addresses of the form, all below /form/. */
export function formRouter(): Router {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes: [
      { path: "/", name: "tasks", component: () => import("./task/TaskPage.vue") },
      { path: "/inbox", name: "inbox", component: () => import("./inbox/InboxPage.vue") },
      { path: "/proof", name: "proof", component: () => import("./proof/ProofPage.vue") },
      {
        path: "/:assessment",
        component: () => import("./assessment/AssessmentPage.vue"),
        props: true,
        children: [
          { path: "", name: "overview", component: () => import("./outline/OverviewPage.vue") },
          {
            path: "c/:number",
            name: "criterion",
            component: () => import("./criterion/CriterionPage.vue"),
            props: true,
          },
          { path: "submit", name: "submit", component: () => import("./submit/SubmitPage.vue") },
          { path: "print", name: "print", component: () => import("./print/PrintPage.vue") },
          { path: "appeal", name: "appeal", component: () => import("./appeal/AppealPage.vue") },
          { path: "result", name: "result", component: () => import("./result/ResultPage.vue") },
        ],
      },
      { path: "/:rest(.*)*", name: "nowhere", component: () => import("./NowherePage.vue") },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
  })
  giveWayToNewerBuild(router)
  return router
}
