import type { Person, ResponseOf } from "@plumbline/contract"
import type { Kysely } from "kysely"
import { criterionIn, type Loaded } from "../assessments/load.ts"
import type { Tables } from "../database/tables.ts"
import { standingsOf } from "../sheets/inputs.ts"
import { marksOf } from "./queries.ts"
import { shownMarks } from "./shown.ts"

type Differences = ResponseOf<"GET /assessments/{assessment}/differences">["differences"]

/** The criteria on which reviewers differ and that nobody has settled, with the marks that differ, as a person may see them. */
export async function differencesOf(db: Kysely<Tables>, loaded: Loaded, viewer: Person): Promise<Differences> {
  const standings = await standingsOf(db, loaded, viewer)
  const marks = shownMarks(await marksOf(db, loaded.id), viewer, loaded)
  return standings.flatMap(({ criterion, standing }) => {
    if (standing !== "differs") return []
    const { number } = criterionIn(loaded, criterion)
    return [{ criterion, number, marks: marks.filter((mark) => mark.criterion === criterion && !mark.settled) }]
  })
}
