interface Place {
  readonly port?: number
  readonly host?: string | undefined
  readonly data: string
  /** The setting, where the data is on a PostgreSQL server. */
  readonly database?: string | undefined
}

type Sentence = readonly [zh: string, en: string]

/** Why a program of the server did not start: one sentence in each language, what was kept, and what to do. */
export function sayFailure(error: unknown, place: Place): string {
  const known = keyOf(error)
  const message = error instanceof Error ? error.message : String(error)
  const [zh, en] = sentences[known]?.(place) ?? [
    `没有启动成功：${message}；已有数据没有改动。`,
    `It did not start: ${message}; nothing was changed.`,
  ]
  return `${zh}\n${en}`
}

function keyOf(error: unknown): string {
  if (!(error instanceof Error)) return ""
  const code = "code" in error ? String(error.code) : ""
  const call = "syscall" in error ? error.syscall : undefined
  if (code === "EACCES" && call === "listen") return "PORT_KEPT"
  // A name that no address is known for.
  if (code === "ENOTFOUND") return "EADDRNOTAVAIL"
  // What Node says of a new folder where the file system is read-only.
  if (code === "ENOENT" && call === "mkdir") return "EROFS"
  return /^SQLITE_(CORRUPT|FULL|READONLY|CANTOPEN|BUSY)/.exec(code)?.[0] ?? code
}

const cannotWrite = ({ data }: Place): Sentence => [
  `不能写入数据文件夹 ${data}，请检查权限，或用 --data 指定可写的文件夹；已有数据没有改动。`,
  `The data folder ${data} cannot be written: check its permissions or name another with --data; nothing was changed.`,
]

const broken = ({ data }: Place): Sentence => [
  `数据库文件已损坏：${data}；文件原样保留，请恢复备份，或用 --data 指定新的文件夹。`,
  `The database file in ${data} is broken; it was left as it is: restore a backup, or name a new folder with --data.`,
]

const full = ({ data }: Place): Sentence => [
  `磁盘已满：${data}，请腾出空间后重试。`,
  `The disk of ${data} is full; make room and try again.`,
]

const sentences: Readonly<Record<string, (place: Place) => Sentence>> = {
  MAIL_SETTINGS: () => [
    "邮件设置有误：PLUMBLINE_SMTP 应为 smtp://主机:端口 或 smtps://主机:端口，并须同时设置 PLUMBLINE_MAIL_FROM；没有启动，已有数据没有改动。",
    "The mail settings are wrong: PLUMBLINE_SMTP is smtp://HOST:PORT or smtps://HOST:PORT, with PLUMBLINE_MAIL_FROM; nothing was started or changed.",
  ],
  OIDC_SETTINGS: () => [
    "统一认证设置有误：PLUMBLINE_OIDC_ISSUER 应为 https 地址，并须设置 PLUMBLINE_OIDC_CLIENT_ID 和 PLUMBLINE_OIDC_CLIENT_SECRET（或能读取的 PLUMBLINE_OIDC_CLIENT_SECRET_FILE）；没有启动，已有数据没有改动。",
    "The settings of single sign-on are wrong: PLUMBLINE_OIDC_ISSUER is an https address, with PLUMBLINE_OIDC_CLIENT_ID and PLUMBLINE_OIDC_CLIENT_SECRET (or a PLUMBLINE_OIDC_CLIENT_SECRET_FILE that can be read); nothing was started or changed.",
  ],
  SECOND_FACTOR_SETTING: () => [
    "PLUMBLINE_REQUIRE_SECOND_FACTOR 只能是 administrators（管理员）或 all（所有人）；没有启动，已有数据没有改动。",
    "PLUMBLINE_REQUIRE_SECOND_FACTOR is administrators or all; nothing was started or changed.",
  ],
  EADDRINUSE: ({ port }) => [
    `端口 ${port} 已被占用，请关闭占用它的程序，或用 --port 换一个端口。`,
    `Port ${port} is taken: close what uses it, or take another with --port.`,
  ],
  PORT_KEPT: ({ port }) => [
    `系统不允许使用端口 ${port}，请用 --port 换一个 1024 以上的端口。`,
    `The system keeps port ${port} for itself: take one above 1024 with --port.`,
  ],
  EACCES: cannotWrite,
  EPERM: cannotWrite,
  EROFS: cannotWrite,
  EEXIST: cannotWrite,
  ENOTDIR: cannotWrite,
  SQLITE_READONLY: cannotWrite,
  SQLITE_CANTOPEN: cannotWrite,
  SQLITE_NOTADB: broken,
  SQLITE_CORRUPT: broken,
  DATABASE_BROKEN: broken,
  EADDRNOTAVAIL: ({ host }) => [
    `本机没有地址 ${host}，请用 --host 指定本机的地址，或 0.0.0.0。`,
    `This machine has no address ${host}: name one of its own with --host, or 0.0.0.0.`,
  ],
  DEMO_EXPOSED: ({ data }) => [
    `${data} 中有演示账号，其密码人人皆知，只能在本机使用；正式使用请用 --data 指定新的文件夹，并先运行 create-administrator。`,
    `${data} holds demo accounts, whose passwords everyone knows, so it is served on this machine only; for real use name a new folder with --data and run create-administrator first.`,
  ],
  SECRET_SETTING: () => [
    "PLUMBLINE_SECRET 至少要有32个字符，须是随机的，例如 openssl rand -base64 48 的输出；没有启动，已有数据没有改动。",
    "PLUMBLINE_SECRET has at least 32 characters, at random, such as openssl rand -base64 48 prints; nothing was started or changed.",
  ],
  SECRET_DIFFERS: () => [
    "这个数据库的其他服务器用的是另一个密钥：请让所有服务器使用同一个 PLUMBLINE_SECRET，或同一个数据文件夹；没有启动，已有数据没有改动。",
    "Other servers of this database have another secret: give all of them the same PLUMBLINE_SECRET, or the same data folder; nothing was changed.",
  ],
  DATABASE_MISSING: ({ data, database }) => [
    `${database ? "PLUMBLINE_DATABASE 所指的数据库是空的" : `${data} 中没有数据库文件`}。`,
    database ? "The database of PLUMBLINE_DATABASE is empty." : `There is no database file in ${data}.`,
  ],
  DATABASE_ADDRESS: () => [
    "数据库地址有误：PLUMBLINE_DATABASE 应为 postgres://用户:密码@主机:端口/库名，其中的特殊字符须转义；没有启动，已有数据没有改动。",
    "The database's address is wrong: PLUMBLINE_DATABASE is postgres://USER:PASSWORD@HOST:PORT/NAME, special characters percent-encoded; nothing was started or changed.",
  ],
  DATABASE_UNREACHABLE: () => [
    "连不上 PLUMBLINE_DATABASE 所指的 PostgreSQL，请检查地址、端口和网络，以及它是否已启动；已有数据没有改动。",
    "The PostgreSQL of PLUMBLINE_DATABASE cannot be reached: check address, port and network, and that it runs; nothing was changed.",
  ],
  DATABASE_REFUSED: () => [
    "PLUMBLINE_DATABASE 所指的 PostgreSQL 拒绝了连接，请检查用户、密码、库名和权限；已有数据没有改动。",
    "The PostgreSQL of PLUMBLINE_DATABASE refuses this program: check user, password, name of the database and rights; nothing was changed.",
  ],
  FOLDER_TAKEN: () => [
    "目标文件夹不是空的，请换一个；没有写入任何文件。",
    "The folder is not empty; name another. Nothing was written.",
  ],
  ENOSPC: full,
  SQLITE_FULL: full,
  SQLITE_BUSY: ({ data }) => [
    `数据文件夹 ${data} 正被别的程序使用，请先关闭它。`,
    `The data folder ${data} is in use by another program; close it first.`,
  ],
  DATABASE_JOURNAL: ({ data }) => [
    `${data} 中缺少 plumbline.sqlite-wal：服务器上次没有正常停止，最后保存的内容在这个文件里。请把它放回来，或恢复备份；已有数据没有改动。`,
    `plumbline.sqlite-wal is missing in ${data}: the server was not stopped in order, and what was saved last is in that file. Put it back, or restore a backup; nothing was changed.`,
  ],
  DATABASE_FOREIGN: ({ data, database }) =>
    database
      ? [
          "PLUMBLINE_DATABASE 所指的数据库属于别的程序，没有改动，请另建一个空的数据库。",
          "The database of PLUMBLINE_DATABASE belongs to another program; it was left as it is: make an empty one.",
        ]
      : [
          `${data} 中的数据库文件属于别的程序，没有改动，请用 --data 指定别的文件夹。`,
          `The database file in ${data} belongs to another program; it was left as it is: name another folder with --data.`,
        ],
  DATABASE_NEWER: ({ data, database }) => [
    `${database ? "PLUMBLINE_DATABASE 所指的数据库" : `${data} 中的数据`}由更新的版本写入，没有改动，请用那个版本启动。`,
    `The data in ${database ? "the database of PLUMBLINE_DATABASE" : data} was written by a newer version; nothing was changed: start that version.`,
  ],
}
