import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { fault } from "../../authoring/parts.ts"

export const siteManagement: Item = {
  id: "i5",
  number: "5",
  name: "站点规范化管理",
  printed: "6",
  criteria: [
    criterion({
      number: "19",
      basePoints: "2.5",
      start: "full",
      words:
        "未以县（区）为单位落实统一管理制度、学用记录本和悬挂标示牌的，扣1分；未建立站点台账清单，站点底数不清、台账与信息管理系统数据不吻合的，扣1分；未以县（区）为单位与电信部门签订协议，站点运行维护费结算不及时的，扣0.5分。",
      parts: [
        fault("c19.rulesNotUnified", "1", {
          zh: "未以县（区）为单位落实统一管理制度、学用记录本和悬挂标示牌",
          en: "rules, learning record books and name plates are not the same throughout the county",
        }),
        fault("c19.siteLedgerMissing", "1", {
          zh: "未建立站点台账清单，站点底数不清、台账与信息管理系统数据不吻合",
          en: "there is no register of sites, their number is not known, or the register and the information system disagree",
        }),
        fault("c19.telecomUnsettled", "0.5", {
          zh: "未以县（区）为单位与电信部门签订协议，站点运行维护费结算不及时",
          en: "the county has no agreement with the telecom company, or the running costs of sites were not settled in time",
        }),
      ],
    }),
    criterion({
      number: "20",
      basePoints: "1.5",
      start: "full",
      words:
        "镇（街道）、村（社区）远教站点未按要求设在党员活动室的，扣0.5分；日常维护管理不到位、播放设备未及时更新提档升级的，扣1分。",
      parts: [
        fault("c20.sitesNotInActivityRoom", "0.5", {
          zh: "镇（街道）、村（社区）远教站点未按要求设在党员活动室",
          en: "a town's or village's site does not stand in the party members' activity room as required",
        }),
        fault("c20.equipmentNeglected", "1", {
          zh: "日常维护管理不到位、播放设备未及时更新提档升级",
          asked: "远教站点日常维护管理不到位、播放设备未及时更新提档升级",
          en: "the daily upkeep of sites falls short, or players were not renewed and upgraded in time",
        }),
      ],
    }),
    criterion({
      number: "21",
      basePoints: "2",
      start: "full",
      words:
        "未发文部署推进远教站点向机关、企事业单位、学校、非公经济和社会组织等党组织拓展延伸的，扣1分；没有建立拓展站点清单、底数不清的扣1分。",
      parts: [
        fault("c21.noExtensionNotice", "1", {
          zh: "未发文部署推进远教站点向机关、企事业单位、学校、非公经济和社会组织等党组织拓展延伸",
          en: "no document was issued to extend sites to party organisations in offices, companies, schools, private business and social organisations",
        }),
        fault("c21.noExtensionList", "1", {
          zh: "没有建立拓展站点清单、底数不清",
          en: "there is no list of the sites extended to, or their number is not known",
        }),
      ],
    }),
  ],
}
