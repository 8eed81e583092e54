import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { fault } from "../../authoring/parts.ts"

export const teams: Item = {
  id: "i8",
  number: "8",
  name: "专业队伍建设",
  printed: "6",
  criteria: [
    criterion({
      number: "29",
      basePoints: "2",
      start: "full",
      words:
        "未建立党员教育电视片制片骨干、评审专家、制作团队“三支队伍”，扣1分；未出台具体管理使用办法并切实发挥作用的，扣1分。",
      parts: [
        fault("c29.noThreeTeams", "1", {
          zh: "未建立党员教育电视片制片骨干、评审专家、制作团队“三支队伍”",
          en: "the three teams for party-education films (leading producers, reviewing experts, crews) were not all set up",
        }),
        fault("c29.noTeamRules", "1", {
          zh: "未出台具体管理使用办法并切实发挥作用",
          asked: "对“三支队伍”未出台具体管理使用办法并切实发挥作用",
          en: "no measures for managing and using the three teams were issued, or the teams do not in fact do their part",
        }),
      ],
    }),
    criterion({
      number: "30",
      basePoints: "4",
      start: "full",
      words:
        "远教站点和各级先锋网专（兼）职管理员或信息员配备不齐的，扣2分；管理员综合素质不强，操作不熟练，难以胜任工作的，扣1分；未以县（区）为单位对村居“两委”换届后的管理员进行登记备案，没有实行动态管理的，扣1分。",
      parts: [
        fault("c30.staffIncomplete", "2", {
          zh: "远教站点和各级先锋网专（兼）职管理员或信息员配备不齐",
          en: "a site or a Pioneer Net page lacks its full- or part-time administrator or correspondent",
        }),
        fault("c30.staffUnskilled", "1", {
          zh: "管理员综合素质不强，操作不熟练，难以胜任工作",
          en: "administrators lack ability, are unpractised, or can hardly do their work",
        }),
        fault("c30.staffNotRegistered", "1", {
          zh: "未以县（区）为单位对村居“两委”换届后的管理员进行登记备案，没有实行动态管理",
          en: "administrators were not registered for the county after the village elections, or the register is not kept up to date",
        }),
      ],
    }),
  ],
}
