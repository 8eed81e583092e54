export const zh = {
  title: "消息",
  unread: "消息，{count} 条未读",
  new: "未读",
  readAll: "全部标为已读",
  none: "没有消息。",
} as const

export const en = {
  title: "Inbox",
  unread: "Inbox, {count} unread",
  new: "unread",
  readAll: "Mark all as read",
  none: "Nothing yet.",
}
