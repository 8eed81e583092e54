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
    "at the discretion of the panel|at the panel's discretion|at the discretion of the committee|at the discretion of the board|at the discretion of the inspector|at the inspector's discretion|at the discretion of the team|at the discretion of the centre|as the reviewer sees fit|as the panel sees fit|in the judgement of the reviewer|in the judgement of the panel|at the reviewer's discretion|at the discretion of the reviewer|at discretion|at the discretion of reviewers|at the assessor's discretion|as appropriate|depending on severity|according to severity|depending on the circumstances|at the discretion of the assessor|discretionary",
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
  day: "for each day with|for each day in which|for each day where|for each day when|for each day that|for every day with|for every day in which|for every day where|for every day when|for every day that|for any day with|for any day in which|for any day where|for any day when|for any day that|in each day with|in each day in which|in each day where|in each day when|in each day that|in every day with|in every day in which|in every day where|in every day when|in every day that|per day|each day|every day|daily|a day",
  week: "for each week with|for each week in which|for each week where|for each week when|for each week that|for every week with|for every week in which|for every week where|for every week when|for every week that|for any week with|for any week in which|for any week where|for any week when|for any week that|in each week with|in each week in which|in each week where|in each week when|in each week that|in every week with|in every week in which|in every week where|in every week when|in every week that|per week|each week|every week|weekly|a week",
  month:
    "for each month with|for each month in which|for each month where|for each month when|for each month that|for every month with|for every month in which|for every month where|for every month when|for every month that|for any month with|for any month in which|for any month where|for any month when|for any month that|in each month with|in each month in which|in each month where|in each month when|in each month that|in every month with|in every month in which|in every month where|in every month when|in every month that|per month|each month|every month|monthly|a month|in the month|in a month",
  quarter:
    "for each quarter with|for each quarter in which|for each quarter where|for each quarter when|for each quarter that|for every quarter with|for every quarter in which|for every quarter where|for every quarter when|for every quarter that|for any quarter with|for any quarter in which|for any quarter where|for any quarter when|for any quarter that|in each quarter with|in each quarter in which|in each quarter where|in each quarter when|in each quarter that|in every quarter with|in every quarter in which|in every quarter where|in every quarter when|in every quarter that|per quarter|each quarter|every quarter|quarterly|a quarter",
  halfYear: "per half-year|every six months|each half-year|half-yearly",
  year: "for each year with|for each year in which|for each year where|for each year when|for each year that|for every year with|for every year in which|for every year where|for every year when|for every year that|for any year with|for any year in which|for any year where|for any year when|for any year that|in each year with|in each year in which|in each year where|in each year when|in each year that|in every year with|in every year in which|in every year where|in every year when|in every year that|per year|each year|every year|yearly|annually|a year|in the year|during the year|in a year|over the year",
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
