import type { SameKeys } from "./language.ts"

/** Texts of the shared parts; each app adds its own. Chinese leads, English follows key by key. */
export const zh = {
  ui: {
    product: "准绳",
    signOut: "退出",
    theme: { label: "明暗：{now}", system: "随系统", light: "浅色", dark: "深色" },
    signIn: {
      title: "登录",
      username: "用户名",
      password: "密码",
      show: "显示密码",
      submit: "登录",
      busy: "正在登录…",
    },
    state: {
      draft: "填报中",
      submitted: "已提交",
      inReview: "核实中",
      verified: "已核实",
      decided: "已核定",
      published: "已公布",
      appealed: "申诉中",
      closed: "已归档",
    },
    layer: { self: "自评", verified: "核实", decided: "核定" },
    points: { open: "未填完", unit: "分", provisional: "暂计", of: "可得 {attainable} 分", printed: "表列 {printed} 分" },
    role: { administrator: "管理员", reviewer: "核实人员", county: "填报单位", auditor: "审计人员" },
  },
} as const

export const en: SameKeys<typeof zh> = {
  ui: {
    product: "Plumbline",
    signOut: "Sign out",
    theme: { label: "Light or dark: {now}", system: "As system", light: "Light", dark: "Dark" },
    signIn: {
      title: "Sign in",
      username: "User name",
      password: "Password",
      show: "Show password",
      submit: "Sign in",
      busy: "Signing in…",
    },
    state: {
      draft: "Being filled in",
      submitted: "Submitted",
      inReview: "In review",
      verified: "Verified",
      decided: "Decided",
      published: "Published",
      appealed: "Appealed",
      closed: "Closed",
    },
    layer: { self: "Self", verified: "Verified", decided: "Decided" },
    points: { open: "not complete", unit: "points", provisional: "so far", of: "of {attainable} attainable", printed: "{printed} printed" },
    role: { administrator: "Administrator", reviewer: "Reviewer", county: "County", auditor: "Auditor" },
  },
}
