import { expect, it } from "vitest"
import { numberingOf } from "./numbering.ts"

it.each([
  ["第一部分 组织领导", "part", "1", "组织领导"],
  ["第十二章 附则", "part", "12", "附则"],
  ["Part II: Staff", "part", "II", "Staff"],
  ["一、组织领导", "han", "1", "组织领导"],
  ["十一．组织领导", "han", "11", "组织领导"],
  ["（三）组织领导", "hanBracket", "3", "组织领导"],
  ["㈢组织领导", "hanBracket", "3", "组织领导"],
  ["IV. Staff", "roman", "IV", "Staff"],
  ["Ⅳ、队伍", "roman", "4", "队伍"],
  ["1.组织领导", "decimal", "1", "组织领导"],
  ["１２．组织领导", "decimal", "12", "组织领导"],
  ["⒈组织领导", "decimal", "1", "组织领导"],
  ["1、2018年度计划", "decimal", "1", "2018年度计划"],
  ["1.2018年度计划", "decimal", "1", "2018年度计划"],
  ["2.8分。台账不全", "decimal", "2", "8分。台账不全"],
  ["1.2 组织领导", "decimal2", "1.2", "组织领导"],
  ["1.2.3 组织领导", "decimal3", "1.2.3", "组织领导"],
  ["（44）信息被采用", "bracket", "44", "信息被采用"],
  ["(7) Deduct 1 point", "bracket", "7", "Deduct 1 point"],
  ["⑺信息被采用", "bracket", "7", "信息被采用"],
  ["1) Deduct 1 point", "half", "1", "Deduct 1 point"],
  ["⑨信息被采用", "circled", "9", "信息被采用"],
  ["a) Deduct 1 point", "letter", "A", "Deduct 1 point"],
  ["A1.组织领导", "code", "A1", "组织领导"],
])("%s is numbered", (line, style, label, rest) => {
  expect(numberingOf(line)).toEqual({ style, label, rest })
})

it.each([
  "1.5分",
  "2018年工作要点",
  "5项重点工作未落实",
  "1-2个主题",
  "三支队伍",
  "一票否决",
  "10 分",
  "A类企业",
  "100%",
])("%s is not", (line) => {
  expect(numberingOf(line)).toBeUndefined()
})
