import type { Check } from "@plumbline/rubric-core"
import { establishment } from "./professional-staff/posts.ts"

/** Facts that cannot well be true together. A warning asks the county to look again; it never refuses and never moves points. */
export const checks: readonly Check[] = [
  {
    id: "broadcastsWithoutColumn",
    when: {
      all: [
        { fact: "c9.columnOpened", is: false },
        { value: { kind: "value", fact: "c9.monthlyBroadcasts", over: "total" }, compare: { gt: "0" } },
      ],
    },
    says: {
      zh: "第9条：填写了各月制播次数，但选择了未开办党建电视栏目。",
      en: "Criterion 9: broadcasts are given although no TV column has been opened.",
    },
  },
  {
    id: "staffWithoutInstitution",
    when: {
      all: [
        { fact: "c26.noInstitution", is: true },
        { value: { kind: "value", fact: establishment }, compare: { gt: "0" } },
        {
          any: [
            { value: { kind: "value", fact: "c27.fullTimeStaff" }, compare: { gt: "0" } },
            { value: { kind: "value", fact: "c28.inPost" }, compare: { gt: "0" } },
          ],
        },
      ],
    },
    says: {
      zh: "第26至28条：选择了未正式设立工作机构，却填写了编制数和工作人员数。",
      en: "Criteria 26 to 28: no institution has been set up, yet it has approved posts and staff.",
    },
  },
  {
    id: "adoptedOutOfOtherWhole",
    when: {
      value: { kind: "value", fact: "c16.adopted", side: "whole" },
      compare: { ne: { kind: "value", fact: "c15.anhuiMonthly", over: "total" } },
    },
    says: {
      zh: "第16条的投稿总数与第15条各月向安徽先锋网投稿数的合计不一致。",
      en: "The articles submitted in criterion 16 differ from the sum of the Anhui months in criterion 15.",
    },
  },
  {
    id: "moreInPostThanEstablishment",
    when: { value: { kind: "value", fact: "c28.inPost" }, compare: { gt: { kind: "value", fact: establishment } } },
    says: {
      zh: "第28条的实际在岗人数多于第27条的编制数。",
      en: "More people are in post in criterion 28 than criterion 27 has approved posts.",
    },
  },
  {
    id: "directorMissingAndAbsent",
    when: {
      all: [
        { fact: "c26.noDirector", is: true },
        { fact: "c26.directorAbsent", is: true },
      ],
    },
    says: {
      zh: "第26条：中心主任未配备与已配备但不在岗不能同时存在。",
      en: "Criterion 26: a director cannot be missing and absent at once.",
    },
  },
]
