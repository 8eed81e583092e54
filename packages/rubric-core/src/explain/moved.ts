import { points, sayPoints } from "../points.ts"
import type { VetoClause } from "../rubric/clause.ts"
import type { Locale } from "../rubric/words.ts"
import type { Line } from "../sheet/sheet.ts"

const scopes: Readonly<Record<VetoClause["scope"], { readonly zh: string; readonly en: string }>> = {
  criterion: { zh: "本条", en: "this criterion" },
  item: { zh: "本项", en: "this item" },
  section: { zh: "本部分", en: "this section" },
  total: { zh: "总分", en: "the total" },
}

/** What a line came to, the second half of its sentence: "扣0.7分", "本应扣1分，属例外情形，不扣". */
export function sayMoved(line: Line, locale: Locale): string {
  const { clause, status, raw, moved, cappedAt } = line
  if (clause.effect === "veto") return sayVeto(clause, line, locale)
  const would = sayPoints(raw, locale)
  const verb = verbs[clause.effect][locale]
  switch (status) {
    case "exempt":
      return locale === "zh" ? `本应${verb}${would}，属例外情形，不计` : `would ${verb} ${would}, but is excused`
    case "notCounted":
      return locale === "zh"
        ? `本应${verb}${would}，只计最高一项，此项不计`
        : `would ${verb} ${would}; only the highest counts, so this does not`
    case "superseded":
      return locale === "zh"
        ? `本应${verb}${would}，本条已直接定分，不计`
        : `would ${verb} ${would}; the criterion's points are set outright, so this does not count`
    case "vetoed":
      return locale === "zh"
        ? `本应${verb}${would}，本条已一票否决，不计`
        : `would ${verb} ${would}; the criterion is vetoed, so this does not count`
    case "counted":
      break
    default:
      return status satisfies never
  }
  if (clause.effect === "set") return locale === "zh" ? `本条计${would}` : `sets this criterion to ${would}`
  const by = sayPoints(points(Math.abs(moved)), locale)
  if (cappedAt === undefined) return locale === "zh" ? `${verb}${by}` : `${verb}s ${by}`
  const cap = sayPoints(cappedAt, locale)
  if (locale === "zh")
    return `应${verb}${would}，最多${verb}${cap}，${moved === 0 ? `已${verb}满，不再${verb}` : `实${verb}${by}`}`
  return `would ${verb} ${would}, but at most ${cap} ${cappedAt === 1000 ? "counts" : "count"}: ${moved === 0 ? "nothing more moves" : `${verb}s ${by}`}`
}

const verbs = {
  deduct: { zh: "扣", en: "cost" },
  add: { zh: "加", en: "give" },
  set: { zh: "计", en: "set" },
} as const

function sayVeto({ scope }: VetoClause, { status }: Line, locale: Locale): string {
  const of = scopes[scope][locale]
  if (status === "exempt")
    return locale === "zh" ? `本应一票否决，属例外情形，不计` : `would veto ${of}, but is excused`
  return locale === "zh" ? `一票否决，${of}计0分` : `vetoes ${of}: 0 points`
}
