import { describe, expect, it } from "vitest"
import { criterionOf, headingOf } from "./points.ts"

describe("the points of a heading", () => {
  it.each([
    ["组织领导（10分）", "组织领导", "10"],
    ["组织领导 (10 分)", "组织领导", "10"],
    ["组织领导[１０分]", "组织领导", "10"],
    ["组织领导【满分：10分】", "组织领导", "10"],
    ["组织领导（共10分）", "组织领导", "10"],
    ["组织领导（本项10分）", "组织领导", "10"],
    ["组织领导（最多10分）", "组织领导", "10"],
    ["组织领导（十分）", "组织领导", "10"],
    ["组织领导（十二点五分）", "组织领导", "12.5"],
    ["组织领导：10分", "组织领导", "10"],
    ["组织领导——10分", "组织领导", "10"],
    ["组织领导10分", "组织领导", "10"],
    ["组织领导（20）", "组织领导", "20"],
    ["特色工作（加分项，10分）", "特色工作", "10"],
    ["镇（街道）工作（10分）", "镇（街道）工作", "10"],
    ["Opening hours (10 points)", "Opening hours", "10"],
    ["Opening hours: 10 points", "Opening hours", "10"],
    ["Opening hours (max 7.5 pts)", "Opening hours", "7.5"],
  ])("%s", (line, words, points) => expect(headingOf(line)).toEqual({ words, points }))

  it.each(["县（区）组织领导", "“三会一课”制度", "5项重点工作", "2018年工作"])("%s prints none", (line) => {
    expect(headingOf(line)).toEqual({ words: line })
  })
})

describe("the base points of a criterion", () => {
  const words = "未建账的，扣1分；不全的，扣0.5分。"
  it.each([
    `${words}2分`,
    `${words} 2分`,
    `${words}　２分`,
    `${words}（2分）`,
    `${words}[2分]`,
    `${words}【2】`,
    `${words}（满分2分）`,
    `${words}（基准分：2分）`,
    `${words}计2分`,
    `${words}分值：2分`,
    `${words}……2分`.replace("。……", "。"),
    `${words}  2`,
    `（2分）${words}`,
    `[2分] ${words}`,
    `2分。${words}`,
    `2分：${words}`,
  ])("%s", (line) => expect(criterionOf(line)).toEqual({ words, points: "2" }))

  it.each([
    ["未建账的，扣1分（2分）。", "未建账的，扣1分。", "2"],
    ["未建账的，扣1分  2分", "未建账的，扣1分", "2"],
    ["每篇加1分，最高2分。2分", "每篇加1分，最高2分。", "2"],
    ["每篇加1分，最高2分 2分", "每篇加1分，最高2分", "2"],
    ["各扣0.5分，共1分。3分", "各扣0.5分，共1分。", "3"],
    ["不全的，扣 0.5 分。 2 分", "不全的，扣 0.5 分。", "2"],
    ["工作台账（2分）：未建的，扣1分。", "工作台账：未建的，扣1分。", "2"],
    ["制定年度工作计划 2分", "制定年度工作计划", "2"],
    ["制定年度工作计划（2分）", "制定年度工作计划", "2"],
    ["Deduct 1 point for each gap. 5 points", "Deduct 1 point for each gap.", "5"],
    ["Deduct 1 point for each gap (5 points).", "Deduct 1 point for each gap.", "5"],
  ])("%s", (line, rest, points) => expect(criterionOf(line)).toEqual({ words: rest, points }))

  it.each([
    "未建账的，扣1分。",
    "未建账的，扣 1 分。",
    "每篇加1分，最高2分。",
    "每篇加1分，最高 2分",
    "各扣0.5分，共1分。",
    "获省级表彰的，2分",
    "按照0.1分/部累计，最高2分。",
    "优秀（3分）、良好（2分）。",
    "每项扣0.5分。",
    "未完成的不得分。",
    "Add 2 points per visit, up to 10 points.",
    "Deduct 2 points",
    "Add 0.2 points for every article, capped at 1 point.",
    "5 points for 95% or more, 3 points for less.",
  ])("none are printed in: %s", (line) => expect(criterionOf(line)).toEqual({ words: line }))
})
