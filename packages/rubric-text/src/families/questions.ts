import type { Span, Words } from "@plumbline/rubric-core"
import type { Line } from "../moves/line.ts"
import type { CountClause, JudgedClause, ReadClause, YesClause } from "../reading/reading.ts"
import type { Asked } from "./draft.ts"

const quoted = (line: Line, span: Span): string => `“${line.words.slice(...span).trim()}”`

function asking(at: Span, zh: string, en: string, more: Partial<Asked> = {}): Asked {
  return { at, ask: { zh, en }, unsettles: true, ...more }
}

function words(zh: string, en: string): Words {
  return { zh, en }
}

/** 扣1-2分, without saying when how many. */
export function noCriterion(clause: JudgedClause, line: Line): Asked {
  const range = `${clause.min}—${clause.max}`
  return asking(
    clause.says,
    `${quoted(line, clause.says)}给出了分值范围，但没有说明依据什么确定分值，是由评分人酌情确定吗？`,
    `A range of points (${range}) without a rule for choosing among them: is it for the reviewer to judge?`,
    {
      candidates: [
        {
          means: words(
            `由评分人在${range}分之间酌情确定`,
            `the reviewer judges between ${clause.min} and ${clause.max}`,
          ),
          clauses: [clause],
        },
        { means: words("须补充各档分值的条件", "conditions for each number of points have to be added"), clauses: [] },
      ],
    },
  )
}

/** 酌情扣分, without any number. */
export function noNumber(at: Span, line: Line, effect: "deduct" | "add", base: string | undefined): Asked {
  const most = base ?? ""
  const clause: JudgedClause = { kind: "judged", effect, min: "0", max: most, says: at, about: at, certainty: "asked" }
  const proposal =
    base === undefined
      ? []
      : [
          {
            means: words(`由评分人在0—${base}分之间酌情确定`, `the reviewer judges between 0 and ${base}`),
            clauses: [clause],
          },
        ]
  return asking(
    at,
    `${quoted(line, at)}没有写明分值，最多多少分？按什么确定？`,
    "No number of points is given: how many at most, and by what rule?",
    { candidates: proposal },
  )
}

/** 得分按有关规定计算: the points stand elsewhere. */
export function saidElsewhere(at: Span, line: Line): Asked {
  return asking(
    at,
    `${quoted(line, at)}的计分办法不在本条文字中，请把具体分值和条件写进本条。`,
    "The points are said to stand elsewhere: write the rule itself into this criterion.",
  )
}

/** 每次…未按时参加或未请假的: one fault or two. */
export function orUnderEach(clause: CountClause, line: Line): Asked {
  return asking(
    clause.says,
    `${quoted(line, clause.says)}中“或”连接的两种情形：同一次中都出现时，按一次计，还是分别计？`,
    "Two faults joined by “or” under “each time”: does one occasion with both count once or twice?",
    {
      candidates: [
        { means: words("同一次只计一次", "one occasion counts once"), clauses: [clause] },
        { means: words("两种情形分别计次", "each fault counts by itself"), clauses: [clause, clause] },
      ],
    },
  )
}

/** 每所学校配备不少于2名保安得1分: for each school that does, or once where all do. */
export function eachThatReaches(clause: CountClause, line: Line): Asked {
  const { effect, points, says, about } = clause
  const once: YesClause = { kind: "yes", effect, points, says, about, certainty: "asked" }
  return asking(
    says,
    `${quoted(line, says)}：每有一个达到要求的计一次，还是全部达到要求的计一次？`,
    "A number to be reached behind “each”: do the points count for each that reaches it, or once where all do?",
    {
      candidates: [
        { means: words("每一个达到要求的各计一次", "once for each that reaches it"), clauses: [clause] },
        { means: words("全部达到要求的计一次", "once where all reach it"), clauses: [once] },
      ],
    },
  )
}

/** 省、市通报的，扣1分: once, or for each level. */
export function levelsUnderOne(clause: YesClause, levels: readonly string[], line: Line): Asked {
  return asking(
    clause.says,
    `${quoted(line, clause.says)}：${levels.join("、")}同时存在时，只计一次，还是每一级各计一次？`,
    "Levels joined under one fixed number of points: once, or once for each level?",
    {
      candidates: [
        { means: words("只计一次", "once"), clauses: [clause] },
        { means: words("每一级各计一次", "once for each level"), clauses: levels.map(() => clause) },
      ],
    },
  )
}

/** 每低1个百分点扣, without saying below what. */
export function noThreshold(at: Span, line: Line, clause: ReadClause): Asked {
  return asking(
    at,
    `${quoted(line, at)}没有写明以多少为基准计算差额。`,
    "The step has no number to start from: below or above what?",
    {
      candidates: [{ means: words("差额由填报单位直接填写", "the distance itself is entered"), clauses: [clause] }],
    },
  )
}

/** 不少于50家，其中规上不少于20家，每少1家: which of the numbers does the step start from? */
export function twoThresholds(at: Span, line: Line, clauses: readonly ReadClause[]): Asked {
  return asking(
    at,
    `${quoted(line, at)}中有两个基准数，差额以哪一个为准？`,
    "Two numbers stand before the step: which of them does it start from?",
    {
      candidates: clauses.map((clause) => {
        const from = clause.kind === "shortfall" ? clause.below : clause.kind === "excess" ? clause.above : ""
        return { means: words(`以${from}为准`, `from ${from}`), clauses: [clause] }
      }),
    },
  )
}

/** 90%以上得3分，70%至80%得1分: what of 85%? */
export function chainDoesNotClose(at: Span, where: string, overlap: boolean, clause: ReadClause): Asked {
  const zh = overlap ? `在${where}处同时符合两档，按哪一档计？` : `${where}之间没有对应的分值，应按哪一档计？`
  const en = overlap
    ? `Two bands hold at ${where}: which of them counts?`
    : `No band holds between ${where}: which one is meant?`
  return asking(at, zh, en, { candidates: [{ means: words("按现有文字", "as the words stand"), clauses: [clause] }] })
}
