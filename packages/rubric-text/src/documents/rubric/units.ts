import { clausesIn, type ProfileField, type Rubric, type Section } from "@plumbline/rubric-core"

const county = { id: "county", name: { zh: "县", en: "County" } }
const district = { id: "district", name: { zh: "区", en: "District" } }
const unit = { id: "unit", name: { zh: "单位", en: "Unit" } }
const place: ProfileField = { id: "place", name: { zh: "所在地名称", en: "Name of the place" }, type: "text" }

/** The kinds of units that the clauses tell apart, and the field that clauses about a named place read. */
export function unitsOf(
  sections: readonly Section[],
  places: readonly string[],
): Pick<Rubric, "kinds"> & { readonly profileFields?: readonly ProfileField[] } {
  const criteria = sections.flatMap(({ items }) => items.flatMap((item) => item.criteria))
  const tellsApart = criteria.some(({ clauses }) => clausesIn(clauses).some(({ when }) => when?.profile?.kind))
  return {
    kinds: tellsApart ? [county, district] : [unit],
    ...(places.length === 0 ? {} : { profileFields: [place] }),
  }
}
