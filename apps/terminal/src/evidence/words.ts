/** The words around evidence. */
export const evidenceWords = {
  zh: {
    evidence: "佐证材料",
    evidenceFiles: "佐证 {count} 件，按 o 查看",
    noEvidence: "本条没有佐证材料。",
    onBehalf: "代录",
    fetching: "正在取 {name}…",
    opened: "已打开：{path}",
    savedTo: "已存到：{path}",
    noOpener: "这里没有可打开文件的程序。",
    notFetched: "没有取到 {name}：{why}",
    notSaved: "不能存到 {folder}：{why}",
  },
  en: {
    evidence: "Evidence",
    evidenceFiles: "{count} files; o shows them",
    noEvidence: "There are no files on this criterion.",
    onBehalf: "entered for the county",
    fetching: "Fetching {name}…",
    opened: "Opened: {path}",
    savedTo: "Saved to: {path}",
    noOpener: "Nothing here opens files. ",
    notFetched: "{name} could not be had: {why}",
    notSaved: "It cannot be saved to {folder}: {why}",
  },
} as const
