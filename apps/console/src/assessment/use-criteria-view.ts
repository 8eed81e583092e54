import { computed, type ComputedRef } from "vue"
import { useRoute, useRouter } from "vue-router"
import { type CriteriaView, views } from "./criterion-reading.ts"

export interface ChosenView {
  chosen: ComputedRef<CriteriaView>
  choose: (view: CriteriaView) => void
}

/** Which criteria are looked through; kept in the address. */
export function useCriteriaView(): ChosenView {
  const route = useRoute()
  const router = useRouter()
  return {
    chosen: computed(() => views.find((view) => view === route.query["show"]) ?? "all"),
    choose: (view) => void router.replace({ query: view === "all" ? {} : { show: view } }),
  }
}
