import type { Locale } from "@plumbline/rubric-core"

const zh = {
  title: "二次验证",
  close: "返回",
  cancel: "取消",
  signOut: "退出",
  busy: "请稍候…",
  loading: "正在查询…",
  offLead: "开启后，登录时除密码外还要输入手机验证器应用上的 6 位数字。即使密码被人知道，别人也登录不了您的账号。",
  offNeeds:
    "需要一部装有验证器应用的手机，微信小程序“腾讯身份验证器”、Microsoft Authenticator、FreeOTP 等均可，手机不必联网。",
  required: "本系统要求您的账号开启二次验证，设置好之后才能继续使用。",
  password: "当前密码",
  begin: "开始设置",
  scanLead: "用手机验证器应用扫描二维码；不能扫描时，把下面的密钥手工输入应用（类型选“基于时间”）。",
  picture: "供验证器应用扫描的二维码",
  secret: "密钥",
  firstCode: "应用上显示的 6 位数字",
  add: "开启二次验证",
  codesLead: "二次验证已开启，其他设备上的登录已退出。下面的恢复码只显示这一次，请打印或抄写下来，与手机分开保管。",
  codesRenewed: "新的恢复码只显示这一次，请打印或抄写下来；以前的恢复码已全部作废。",
  codesHint: "手机不在身边时，每个恢复码可代替验证码登录一次。",
  codesTitle: "准绳 · 恢复码 · {username}",
  copy: "复制",
  copied: "已复制",
  print: "打印",
  kept: "已保存好",
  on: "已开启（{since}），还剩 {left} 个恢复码。",
  few: "恢复码所剩不多，建议重新生成。",
  renew: "重新生成恢复码",
  remove: "关闭二次验证",
  removeLead: "关闭后，登录只需要密码。换手机时，请先关闭，再用新手机重新开启。",
  removeRequired: "本系统要求您的账号开启二次验证：关闭后须马上重新设置。",
  code: "验证码或恢复码",
} as const

type FactorWords = { readonly [Key in keyof typeof zh]: string }

const en: FactorWords = {
  title: "Second factor",
  close: "Back",
  cancel: "Cancel",
  signOut: "Sign out",
  busy: "One moment…",
  loading: "Looking…",
  offLead:
    "Once it is on, signing in asks for 6 digits of an authenticator app on your phone besides the password. Someone who learns your password still cannot get in.",
  offNeeds:
    "You need a phone with an authenticator app, such as Microsoft Authenticator, Google Authenticator or FreeOTP. The phone needs no network.",
  required: "A second factor is required for your account. Set it up to go on.",
  password: "Current password",
  begin: "Set it up",
  scanLead: "Scan this with the authenticator app. Where that is not possible, type the secret into it (time based).",
  picture: "QR code for the authenticator app",
  secret: "Secret",
  firstCode: "The 6 digits that the app shows",
  add: "Turn the second factor on",
  codesLead:
    "The second factor is on; you were signed out on other devices. The recovery codes are shown this once: print them or write them down, and keep them apart from the phone.",
  codesRenewed:
    "Your new recovery codes are shown this once: print them or write them down. The ones before count no more.",
  codesHint: "Without your phone, each of them signs you in once in place of a code.",
  codesTitle: "Plumbline · recovery codes · {username}",
  copy: "Copy",
  copied: "Copied",
  print: "Print",
  kept: "I have kept them",
  on: "On since {since}; {left} recovery codes left.",
  few: "Few recovery codes are left; make new ones.",
  renew: "New recovery codes",
  remove: "Turn it off",
  removeLead: "Signing in will ask for the password alone. With a new phone, turn it off and then on again.",
  removeRequired: "A second factor is required for your account: you will have to set it up again at once.",
  code: "Code, or a recovery code",
}

/** Apart from the other texts, for they are loaded with the dialog, which few open. */
export const factorWords: Readonly<Record<Locale, FactorWords>> = { zh, en }
