import { loadEnglish } from "@plumbline/ui"

/**
 * Loads the pages and the language that were left out of the first load, once the page stands: whoever loses the network
 * later must still be able to compare, submit and print.
 */
export function loadTheRestAhead(): void {
  const load = (): void => {
    void loadEnglish()
    for (const page of rest) void page().catch(() => undefined)
  }
  setTimeout(load, 3000)
}

const rest: readonly (() => Promise<unknown>)[] = [
  () => import("../criterion/CriterionPage.vue"),
  () => import("../outline/OverviewPage.vue"),
  () => import("../saving/CompareDialog.vue"),
  () => import("../submit/SubmitPage.vue"),
  () => import("../print/PrintPage.vue"),
  () => import("../result/ResultPage.vue"),
  () => import("../task/TaskPage.vue"),
]
