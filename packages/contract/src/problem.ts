/** What can go wrong over HTTP, by code. `type` of the problem is `urn:plumbline:problem:<code>`. */
export const problems = {
  invalid: { status: 422, zh: "提交的内容有误", en: "What was sent is not valid" },
  keyReused: {
    status: 422,
    zh: "这个 Idempotency-Key 已用于另一次请求",
    en: "This Idempotency-Key was used for another request",
  },
  malformed: { status: 400, zh: "请求无法识别", en: "The request cannot be read" },
  notSignedIn: { status: 401, zh: "请先登录", en: "Sign in first" },
  wrongPassword: { status: 401, zh: "用户名或密码不对", en: "The user name or password is wrong" },
  codeNeeded: { status: 401, zh: "还需要验证码", en: "A code is needed as well" },
  wrongCode: {
    status: 401,
    zh: "验证码不对，或已经用过",
    en: "The code is wrong, or was used before",
  },
  notAllowed: { status: 403, zh: "您没有此项权限", en: "You may not do this" },
  notFound: { status: 404, zh: "没有找到", en: "Not found" },
  wrongState: { status: 409, zh: "当前状态不能这样做", en: "This cannot be done in the current state" },
  fingerprintDiffers: {
    status: 409,
    zh: "得分已有变化，请核对后再试",
    en: "The score has changed; look again and retry",
  },
  incomplete: { status: 409, zh: "还有未填的内容，不能提交", en: "Something is still open, so it cannot be submitted" },
  reviewUnfinished: {
    status: 409,
    zh: "还有未核实或意见不一的条目",
    en: "Some criteria are not marked, or reviewers differ",
  },
  findingsUnseen: {
    status: 409,
    zh: "检查意见已有变化，请看过后再发布",
    en: "The findings have changed; look at them before publishing",
  },
  appealUnanswered: { status: 409, zh: "还有申诉尚未答复", en: "Some appeals have no answer yet" },
  taken: { status: 409, zh: "已经存在", en: "It exists already" },
  stale: { status: 412, zh: "已被他人修改，请比较后再保存", en: "Someone else changed this; compare and save again" },
  changePassword: { status: 403, zh: "请先修改初始密码", en: "Change the first password before anything else" },
  addSecondFactor: {
    status: 403,
    zh: "请先设置二次验证",
    en: "Set up the second factor before anything else",
  },
  lastAdministrator: {
    status: 409,
    zh: "这是最后一名管理员，不能停用或改为其他角色",
    en: "This is the last administrator, who cannot be disabled or given another role",
  },
  workToHandOver: {
    status: 409,
    zh: "此人还有核查任务，请先选择交接给谁",
    en: "This person still has assessments to review; choose who takes them over",
  },
  tooLarge: { status: 413, zh: "内容过大", en: "It is too large" },
  ifMatchRequired: { status: 428, zh: "缺少版本号（If-Match）", en: "The version (If-Match) is missing" },
  tooMany: { status: 429, zh: "操作过于频繁，请稍后再试", en: "Too many requests; try again later" },
  unexpected: {
    status: 500,
    zh: "服务器出错，内容未丢失，请稍后再试",
    en: "The server failed; nothing was lost, try again later",
  },
  storageFull: {
    status: 507,
    zh: "服务器存储空间已满，没有保存；请告知管理员，腾出空间后可继续",
    en: "The server's storage is full, so nothing was saved; tell the administrator, and go on once there is room",
  },
  unavailable: { status: 503, zh: "服务暂不可用，请稍后再试", en: "The service is not available; try again later" },
} as const satisfies Record<string, { status: number; zh: string; en: string }>

export type ProblemCode = keyof typeof problems

/** One fault of what was sent, at its place. */
export interface ProblemFault {
  readonly at: string
  readonly zh: string
  readonly en: string
}

/** Problem details (RFC 9457), with the code, both languages, and where it fits the faults, the current value, the server's fingerprint or a challenge. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly code: ProblemCode
  readonly zh: string
  readonly en: string
  readonly faults?: readonly ProblemFault[]
  readonly current?: unknown
  readonly fingerprint?: string
  /** With `codeNeeded`: what is sent back together with the code. */
  readonly challenge?: string
}
