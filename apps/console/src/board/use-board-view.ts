import type { State } from "@plumbline/contract"
import { states } from "@plumbline/contract"
import { computed, type ComputedRef } from "vue"
import { useRoute, useRouter } from "vue-router"
import { type BoardFilter, type BoardOrder, orders } from "./board-order.ts"

export interface BoardView {
  filter: ComputedRef<BoardFilter>
  order: ComputedRef<BoardOrder>
  show: (part: Partial<BoardFilter>) => void
  sort: (order: BoardOrder) => void
  clear: () => void
}

/** Filter and order of the board live in the address: going back or passing it on keeps them. */
export function useBoardView(): BoardView {
  const route = useRoute()
  const router = useRouter()
  const query = (name: string): string => {
    const value = route.query[name]
    return typeof value === "string" ? value : ""
  }
  const filter = computed<BoardFilter>(() => ({
    state: states.find((state) => state === query("state")),
    text: query("unit"),
    onlyGaps: query("gaps") === "1",
  }))
  const order = computed(() => orders.find((known) => known === query("order")) ?? "gap")

  function write(next: BoardFilter, by: BoardOrder): void {
    const state: State | undefined = next.state
    void router.replace({
      query: {
        ...(state ? { state } : {}),
        ...(next.text ? { unit: next.text } : {}),
        ...(next.onlyGaps ? { gaps: "1" } : {}),
        ...(by === "gap" ? {} : { order: by }),
      },
    })
  }

  return {
    filter,
    order,
    show: (part) => write({ ...filter.value, ...part }, order.value),
    sort: (by) => write(filter.value, by),
    clear: () => write({ state: undefined, text: "", onlyGaps: false }, order.value),
  }
}
