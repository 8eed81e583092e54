import { may, problems } from "@plumbline/contract"
import {
  criterionByNumber,
  displayPoints,
  fingerprintOf,
  readFactText,
  sheetJson,
  shortFingerprint,
} from "@plumbline/rubric-core"
import { editedMark } from "../review/mark-body.ts"
import { Review } from "../review/review.ts"
import { stateWord, texts } from "../screen/texts.ts"
import { connect } from "../session/connect.ts"
import { CommandFault, exit } from "../shell/fault.ts"
import { type Options, readOptions } from "../shell/options.ts"
import type { Shell } from "../shell/shell.ts"

const kinds = {
  agree: "flag",
  fact: "text",
  reason: "text",
  "agree-rest": "flag",
  finish: "text",
  json: "flag",
} as const

/** `plumbline verify`: a reviewer's word on one criterion, on the rest, or the end of the review, without the screens. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  const given = readOptions(args, kinds, 2)
  const [id] = given.rest
  if (id === undefined) throw usage
  const connection = connect(shell)
  const opened = await Review.open(connection, id, () => undefined)
  if (!opened.ok) throw new CommandFault(opened, exit.failed)
  const review = opened.value
  await review.begin()
  const action = given.options.finish === undefined ? "verify" : "finish"
  const permission = may(connection.session.person, action, review.reading.standing)
  if (!permission.ok) {
    const because = permission.because === "state" ? "locked" : action === "finish" ? "onlyLead" : "notYours"
    throw new CommandFault({ zh: `${texts("zh")(because)}。`, en: `${texts("en")(because)}.` }, exit.failed)
  }
  await act(review, given)
  print(review, given, shell)
  return exit.ok
}

async function act(review: Review, { options, rest: [, number] }: Options<typeof kinds>): Promise<void> {
  if (options.finish !== undefined) return finish(review, options.finish)
  if (options["agree-rest"]) {
    review.agreeRest()
    return review.send()
  }
  const id = number === undefined ? undefined : criterionByNumber(review.data.rubric, number)?.id
  const current = review.reading.criteria.find(({ criterion }) => criterion.id === id)
  if (number === undefined || (!options.agree && options.fact === undefined)) throw usage
  if (!current) throw new CommandFault({ zh: `没有第 ${number} 条。`, en: `There is no criterion ${number}.` })
  const { criterion, answer } = current
  if (options.agree) review.mark(criterion.id, { verdict: "agreed", changes: [], sawVersion: answer.version })
  else {
    const [name, ...text] = (options.fact ?? "").split("=")
    const fact = criterion.facts.find((one) => one.id === name)
    if (!fact)
      throw new CommandFault({
        zh: `第 ${number} 条没有 ${name} 这一事实。`,
        en: `Criterion ${number} has no fact ${name}.`,
      })
    const read = readFactText(fact, text.join("="))
    if (!read.ok) throw new CommandFault(read.fault.says)
    const { body, isAsGiven } = editedMark(current, fact.id, read.value, options.reason?.trim() ?? "")
    if (!isAsGiven && !options.reason?.trim()) throw needsReason
    review.mark(criterion.id, body)
  }
  await review.send()
  const clashes = review.reading.criteria.some((one) => one.criterion.id === id && one.clash !== undefined)
  const refusal = review.refusal(criterion.id) ?? (clashes ? problems.stale : undefined)
  if (!refusal) return
  // A script has nobody to look at the mark and choose, so it is not kept for later.
  review.giveUp(criterion.id)
  throw new CommandFault(refusal, exit.failed)
}

async function finish(review: Review, fingerprint: string): Promise<void> {
  const { verified } = review.reading
  const own = fingerprintOf(verified)
  const typed = fingerprint.replaceAll(" ", "").toLowerCase()
  if (!own.startsWith(typed) || typed.length < 12) {
    const now = shortFingerprint(own)
    throw new CommandFault({
      zh: `指纹不符：现在的核实得分是 ${displayPoints(verified.total)}，指纹 ${now}。`,
      en: `Another fingerprint: verified are now ${displayPoints(verified.total)}, fingerprint ${now}.`,
    })
  }
  if (await review.finish(own)) return
  throw new CommandFault(review.fault ?? { zh: "还没有完成。", en: "It is not finished." }, exit.failed)
}

function print(review: Review, { options }: Options<typeof kinds>, { locale, out, err }: Shell): void {
  const { verified, criteria } = review.reading
  const { assessment } = review.data
  const marked = criteria.filter(({ own }) => own !== undefined).length
  const { unsent } = review
  if (options.json) {
    out(
      `${JSON.stringify({ assessment: assessment.id, state: assessment.state, marked, unsent, verified: sheetJson(verified) }, null, 2)}\n`,
    )
    return
  }
  const say = texts(locale)
  const points = `${say("verified")} ${displayPoints(verified.total)}  ${say("marked")} ${marked}/${criteria.length}`
  const print = `${say("fingerprint")} ${shortFingerprint(fingerprintOf(verified))}`
  out(`${assessment.unit.name}  ${stateWord(assessment.state, locale)}  ${points}  ${print}\n`)
  if (unsent > 0)
    err(locale === "zh" ? `${unsent} 条已存于本机，联网后发送。\n` : `${unsent} kept here, sent when online.\n`)
}

const usage = new CommandFault({
  zh: "用法：plumbline verify 考评编号 条号 --agree，或 --fact 名称=值 --reason 理由；或 --agree-rest；或 --finish 指纹。",
  en: "Usage: plumbline verify ASSESSMENT NUMBER --agree, or --fact NAME=VALUE --reason TEXT; or --agree-rest; or --finish FINGERPRINT.",
})
const needsReason = new CommandFault({ zh: "改动要写理由：--reason。", en: "A change needs its reason: --reason." })
