import { placedCriteria } from "@plumbline/rubric-core"
import { computed, type ComputedRef } from "vue"
import { useRoute } from "vue-router"
import { useBoard } from "../board/use-board.ts"
import { newestFirst, useCycles } from "../cycle/use-cycles.ts"
import { useConsoleText } from "../language/texts.ts"
import { useRubric } from "../rubric/use-rubric.ts"
import { useRunsTheYear } from "../session/person.ts"
import type { PaletteEntry } from "./palette-entries.ts"

/** Pages, the units of the year, and the criteria: within the assessment that is open, else within the rubric. */
export function usePaletteEntries(): ComputedRef<readonly PaletteEntry[]> {
  const { text } = useConsoleText()
  const route = useRoute()
  const runsTheYear = useRunsTheYear()
  const cycles = useCycles()
  const cycle = computed(() => newestFirst(cycles.data.value?.cycles ?? [])[0])
  const board = useBoard(() => cycle.value?.id)
  const rubric = useRubric(() => cycle.value?.rubric.digest)

  const pages = computed<readonly PaletteEntry[]>(() => {
    const page = (id: "board" | "rubrics" | "people", name: string): PaletteEntry => ({
      id: `page.${id}`,
      kind: text("palette.page"),
      name: text(`shell.nav.${id}`),
      also: id,
      to: { name },
    })
    const own = cycle.value
      ? (
          [
            ["results", text("board.results")],
            ...(runsTheYear.value ? [["publish", text("publish.title")]] : []),
          ] as const
        ).map(([name, title]) => ({
          id: `page.${name}`,
          kind: text("palette.page"),
          name: title ?? "",
          also: name ?? "",
          to: { name: name ?? "home", params: { cycle: cycle.value?.id ?? "" } },
        }))
      : []
    return [page("board", "home"), page("rubrics", "rubrics"), page("people", "people"), ...own]
  })

  const units = computed<readonly PaletteEntry[]>(() =>
    (board.data.value?.rows ?? []).map((row) => ({
      id: `unit.${row.unit.id}`,
      kind: text("palette.unit"),
      name: row.unit.name,
      also: row.unit.code,
      to: { name: "assessment", params: { assessment: row.assessment } },
    })),
  )

  const criteria = computed<readonly PaletteEntry[]>(() => {
    const assessment = route.params["assessment"]
    const page =
      typeof assessment === "string"
        ? { name: "assessment", params: { assessment } }
        : { name: "rubric", params: { digest: cycle.value?.rubric.digest ?? "" } }
    return (rubric.data.value ? placedCriteria(rubric.data.value) : []).map(({ criterion, item }) => ({
      id: `criterion.${criterion.id}`,
      kind: text("palette.criterion"),
      name: `${criterion.number}　${criterion.words}`,
      also: `${criterion.number} ${item.name}`,
      to: { ...page, hash: `#c-${criterion.number}` },
    }))
  })

  return computed(() => [...pages.value, ...units.value, ...criteria.value])
}
