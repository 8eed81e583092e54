const faults = [
  "未 不 没 无 缺 漏 迟 错 乱 差 超 逾 弱 滞后 违 失 难以 拒 假 虚 瞒 谎 旷 脱岗 离岗 早退 推诿 拖延 敷衍 损坏 破坏 泄露 泄密 流于形式 落后 低于 少于",
  "造成 引发 隐患 投诉 通报 举报 曝光 中断 停摆 挪用 截留 侵占 浪费 抄袭 顶替 代签 擅自 随意 混乱 重复建设 空白 偏低 下降 退步 退回 倒退 被查 被罚 受到",
]
  .join(" ")
  .split(" ")

/** Whether words tell of a fault rather than name a thing. */
export function tellsFault(words: string): boolean {
  return faults.some((fault) => words.includes(fault))
}

/** Whether words begin with a fault: 未请假, 不按时, 漏报. */
export function beginsWithFault(words: string): boolean {
  const head = words.slice(0, 5)
  return faults.some((fault) => head.includes(fault))
}

/** Whether the verb is denied: 未召开, 没有, 无. Not 无锡, 未成年人, 不少于. */
export function denies(words: string): boolean {
  return /未(?!成年|来|婚)|没有|没(?!收)|无(?!人机|障碍|线|害|烟|缝|偿|锡|纸|党派|公害|疑)|不(?!动产|断|同|良|孕|锈|限|仅|但|当得利)/.test(
    words,
  )
}

const materials =
  "材料 证明 文件 复印件 截图 照片 原件 证书 凭证 佐证 资料 扫描件 链接 奖状 奖牌 批示 合同 发票 影像 台账 视频 清单 样报 样刊 刊物 副本 记录 通报 通知 名单 报告 方案 依据 印证 纪要 图片 说明 登记表 凭据 单据 票据 批复 回执 公文 报道 文本".split(
    " ",
  )
const demands =
  /(?:须|需|应|要|请|并|另|必须|另行)(?:另行)?(?:同时|一并|附带|随附|按要求)?(?:提供|提交|附|出具|出示|上传|报送|上报|报|有|递交|补交|备齐)|^(?:附|提供|提交|凭|出具|上传|报送|另附|附有)|^以.{1,20}为(?:准|依据|凭)|(?:提供|附上?|提交).{0,16}$/

/** Whether a part demands material: 须提供表彰文件, 附复印件, 以正式文件为准. */
export function demandsEvidence(part: string): boolean {
  return (
    demands.test(part) && materials.some((material) => part.includes(material)) && !/未|不|没|无/.test(part.slice(0, 6))
  )
}

/** 未提供佐证材料的, where what follows says that nothing is given. */
export function lacksEvidence(part: string): boolean {
  return /(?:未|没有|不能|无|缺少|不)(?:按要求)?(?:提供|提交|附|佐证|证明|上传|相关)?.*(?:佐证|证明|材料|原件|复印件|文件|截图|证书|凭证)/.test(
    part,
  )
}

const elsewhere =
  /(?:按照?|依据|依照|根据|参照|比照|遵照|执行|见|另行|详见|以).{0,30}(?:规定|办法|标准|细则|文件|方案|要求|通知|意见|附件|附表|制定|执行|为准|制度|规则|说明)/

/** Whether the points are said to stand elsewhere: 按有关规定计算, 参照《…》执行. */
export function pointsElsewhere(part: string): boolean {
  return elsewhere.test(part) && !/[未不没]按/.test(part)
}

/** Whether the points follow a ratio: 按完成比例. */
export function followsRatio(part: string): boolean {
  return /(?:按照?|以|依|根据|与|乘|折算).{0,20}(?:比例|比率|百分比|完成率|达标率|合格率|覆盖率|[^效]率(?:的|$|折|计|得|给|赋))|比例(?:的)?$|按.{0,12}占.{1,16}比|折算$/.test(
    part,
  )
}

/** What excuses, where the word 除外 itself is missing: 因不可抗力…, 经批准的. */
export function excuses(part: string): boolean {
  return /不可抗力|(?:^|,|\()(?:因|由于).{1,30}(?:原因|因素|影响|导致|造成|引发|引起|所致|产生|形成)|(?:经|报).{1,14}(?:批准|同意|核准|备案|认可)的?$|特殊情况|客观原因|特殊原因/.test(
    part,
  )
}

/** Whether a part says what a judgement weighs: 根据实际情况, 按影响大小. */
export function weighs(part: string): boolean {
  return /(?:根据|依据|结合|视|按照?|对照).{0,14}(?:情况|情形|程度|情节|轻重|效果|成效|影响|表现|质量|大小|好坏|优劣|水平|实绩)(?:的?(?:好坏|大小|轻重|程度|不同|高低|优劣))?(?:,|分别|予以|给予|进行|综合|酌情|在|于)*$/.test(
    part,
  )
}
