import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { fault, together } from "../../authoring/parts.ts"

export const pioneerNet: Item = {
  id: "i3",
  number: "3",
  name: "先锋网运维管理",
  printed: "11",
  criteria: [
    criterion({
      number: "10",
      basePoints: "3",
      start: "full",
      words:
        "各级先锋网网络安全建设出现问题的，被省级宣传、网安、网信部门通报的，扣1分，被市级宣传、网安、网信部门通报的，扣1分，被县级宣传、网安、网信部门通报的，扣1分。",
      parts: [
        fault("c10.provincialNotice", "1", {
          zh: "被省级宣传、网安、网信部门通报",
          asked: "各级先锋网网络安全建设出现问题，被省级宣传、网安、网信部门通报",
          en: "a provincial publicity, cyber-police or cyberspace office circulated a notice about the security of a Pioneer Net site",
        }),
        fault("c10.municipalNotice", "1", {
          zh: "被市级宣传、网安、网信部门通报",
          asked: "各级先锋网网络安全建设出现问题，被市级宣传、网安、网信部门通报",
          en: "a city publicity, cyber-police or cyberspace office circulated a notice about the security of a Pioneer Net site",
        }),
        fault("c10.countyNotice", "1", {
          zh: "被县级宣传、网安、网信部门通报",
          asked: "各级先锋网网络安全建设出现问题，被县级宣传、网安、网信部门通报",
          en: "a county publicity, cyber-police or cyberspace office circulated a notice about the security of a Pioneer Net site",
        }),
      ],
    }),
    criterion({
      number: "11",
      basePoints: "3",
      start: "full",
      words:
        "县（区）先锋网栏目设置未突出党员教育服务平台功能，无电教远教栏目的扣1分；县（区）先锋网无中央、省级党员教育平台链接的，扣1分，未与本级党委、政府网站双向链接的，扣1分。",
      parts: [
        fault("c11.noEducationColumn", "1", {
          zh: "县（区）先锋网栏目设置未突出党员教育服务平台功能，无电教远教栏目",
          en: "the columns of the county's Pioneer Net do not bring out its service to party-member education, or it has no column for distance education",
        }),
        fault("c11.noUpperPlatformLinks", "1", {
          zh: "县（区）先锋网无中央、省级党员教育平台链接",
          en: "the county's Pioneer Net has no links to the central and provincial education platforms",
        }),
        fault("c11.noMutualLinks", "1", {
          zh: "未与本级党委、政府网站双向链接",
          asked: "县（区）先锋网未与本级党委、政府网站双向链接",
          en: "the county's Pioneer Net and the sites of the party committee and government of its level do not link to each other",
        }),
      ],
    }),
    criterion({
      number: "12",
      basePoints: "3",
      start: "full",
      words:
        "“万村网页”市级巡查反馈问题未及时整改的，扣2分；每月县（区）对所辖镇（街道）、村（社区）先锋网开展网上巡查未做到全覆盖，对存在的问题未能及时发现、通报并督促整改的，各扣0.5分，共1分。",
      parts: [
        fault("c12.patrolFindingsUnrectified", "2", {
          zh: "“万村网页”市级巡查反馈问题未及时整改",
          en: "problems that the city's patrol of the village web pages reported were not put right in time",
        }),
        together({ atMost: "1", says: "共1分" }, [
          fault("c12.onlinePatrolIncomplete", "0.5", {
            zh: "每月县（区）对所辖镇（街道）、村（社区）先锋网开展网上巡查未做到全覆盖",
            en: "the monthly online patrol did not cover every Pioneer Net page of the towns and villages",
          }),
          fault("c12.problemsNotHandled", "0.5", {
            zh: "对存在的问题未能及时发现、通报并督促整改",
            asked: "网上巡查中，对存在的问题未能及时发现、通报并督促整改",
            en: "problems on those pages were not found, notified and followed up in time",
          }),
        ]),
      ],
    }),
    criterion({
      number: "13",
      basePoints: "2",
      start: "full",
      words:
        "安徽先锋网电子政务系统用户开设未做到组织人事部门全覆盖的，扣0.5分；开户名不规范或密码没按要求更改的扣0.5分；维护不及时、数据不准的，扣0.5分；销户不及时、存在冗余用户的，扣0.5分。",
      parts: [
        fault("c13.accountsNotCovering", "0.5", {
          zh: "安徽先锋网电子政务系统用户开设未做到组织人事部门全覆盖",
          en: "accounts in the e-government system of the Anhui Pioneer Net were not opened for every organisation and personnel office",
        }),
        fault("c13.accountNamesOrPasswords", "0.5", {
          zh: "开户名不规范或密码没按要求更改",
          asked: "安徽先锋网电子政务系统开户名不规范或密码没按要求更改",
          en: "account names break the rules, or passwords were not changed as required",
        }),
        fault("c13.dataStale", "0.5", {
          zh: "维护不及时、数据不准",
          asked: "安徽先锋网电子政务系统维护不及时、数据不准",
          en: "accounts were not maintained in time, or their data are wrong",
        }),
        fault("c13.redundantAccounts", "0.5", {
          zh: "销户不及时、存在冗余用户",
          asked: "安徽先锋网电子政务系统销户不及时、存在冗余用户",
          en: "accounts were not closed in time, or redundant accounts remain",
        }),
      ],
    }),
  ],
}
