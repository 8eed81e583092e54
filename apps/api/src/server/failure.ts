interface Place {
  readonly port: number
  readonly data: string
}

/** Why the server did not start: one sentence in each language, what was kept, and what to do. */
export function sayFailure(error: unknown, { port, data }: Place): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "EADDRINUSE") {
    return both(
      `端口 ${port} 已被占用，请关闭占用它的程序，或用 --port 换一个端口。`,
      `Port ${port} is taken: close what uses it, or take another with --port.`,
    )
  }
  if (["EACCES", "EPERM", "EROFS", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_READONLY_DIRECTORY"].includes(code)) {
    return both(
      `不能写入数据文件夹 ${data}，请检查权限，或用 --data 指定可写的文件夹；已有数据没有改动。`,
      `The data folder ${data} cannot be written: check its permissions or name another with --data; nothing was changed.`,
    )
  }
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
    return both(
      `数据库文件已损坏：${data}；文件原样保留，请恢复备份，或用 --data 指定新的文件夹。`,
      `The database file in ${data} is broken; it was left as it is: restore a backup, or name a new folder with --data.`,
    )
  }
  if (code === "ENOSPC" || code === "SQLITE_FULL") {
    return both(`磁盘已满：${data}，请腾出空间后重试。`, `The disk of ${data} is full; make room and try again.`)
  }
  const message = error instanceof Error ? error.message : String(error)
  return both(`没有启动成功：${message}；已有数据没有改动。`, `It did not start: ${message}; nothing was changed.`)
}

function both(zh: string, en: string): string {
  return `${zh}\n${en}`
}
