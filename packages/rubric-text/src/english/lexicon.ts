import type { Vocabulary } from "../words/lexicon/vocabulary.ts"

/** English words of a standard, a bar between two. Where several fit, the longest is taken. */
export const english: Vocabulary = {
  deduct: "deduct|subtract|lose|minus|take off|remove|take away|penalise|penalize|dock|loses",
  add: "add|award|give|gain|earn|grant|allow|receives|receive|plus|score|gets|get",
  deducting:
    "deducted|points are deducted|marks are deducted|points may be deducted|marks may be deducted|points deducted|marks deducted|deduct points|deduct marks|points off|marks off|points lost|marks lost",
  adding:
    "awarded|points are awarded|marks are awarded|points may be awarded|marks may be awarded|points awarded|marks awarded|award points|award marks|added",
  zero: "no points are awarded|no marks are awarded|no points are given|no marks are given|no points awarded|no marks awarded|no points|no marks|zero points|zero marks|no credit|not scored|scores zero|score zero",
  full: "full points|full marks|full score|all points|all marks|maximum score",
  nothing: "no deduction|without deduction|nothing is deducted",
  each: "for each|for every|each|every|per|for any",
  below:
    "below|less than|fewer than|under|short of|lower than|not reaching|does not reach|fails to reach|falls below|falling below|is below|are below",
  atLeast: "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|reaches|reaching|or over",
  above: "above|more than|over|exceeding|exceeds|greater than|in excess of|beyond|later than|higher than|longer than",
  atMost: "no more than|not more than|not exceeding|at most",
  orMore: "or more|or above|or over|and above|or higher|and over|or better|upwards",
  orLess: "or less|or fewer|or below|and below|or lower|or under",
  most: "up to a maximum of|to a maximum of|up to|a maximum of|maximum of|maximum|max|at most|capped at|limited to|not exceeding|no more than|with a cap of|cap of|subject to a maximum of|subject to a cap of|to a limit of|to a total of",
  total: "in total|in all|altogether|combined|together",
  to: "to|-",
  judge:
    "at the reviewer's discretion|at the discretion of the reviewer|at discretion|at the discretion of reviewers|at the assessor's discretion|as appropriate|depending on severity|according to severity|depending on the circumstances|at the discretion of the assessor|discretionary",
  except: "except|unless|excluding|other than|save",
  and: "and",
  or: "or",
  otherwise: "otherwise|else|if not",
  veto: "veto|the whole assessment is failed|the assessment is failed",
  base: "the base points|base points|the available points",
  short: "missing from",
}

/** Words that begin a condition. */
export const openers = new Set(
  "if where when for in case provided that should once whenever of the a an is are it was were has have been there at on with by".split(
    " ",
  ),
)

export const periodWords = {
  day: "per day|each day|every day|daily|a day",
  week: "per week|each week|every week|weekly|a week",
  month: "per month|each month|every month|monthly|a month|in the month|in a month",
  quarter: "per quarter|each quarter|every quarter|quarterly|a quarter",
  halfYear: "per half-year|every six months|each half-year|half-yearly",
  year: "per year|each year|every year|yearly|annually|a year|in the year|during the year|in a year|over the year",
} as const

export const numberWords: Readonly<Record<string, string>> = {
  half: "0.5",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
}
