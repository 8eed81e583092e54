import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { fault } from "../../authoring/parts.ts"

export const internalManagement: Item = {
  id: "i13",
  number: "13",
  name: "内部管理",
  printed: "4",
  criteria: [
    criterion({
      number: "39",
      basePoints: "1",
      start: "full",
      words:
        "县（区）党员电教中心内部建设管理不规范，各项工作规章制度不健全、岗位职责不明确或执行不力的，扣0.5分；摄、录、编、播等设备配备和更新不及时，难以满足业务工作需要的，扣0.5分。",
      parts: [
        fault("c39.centreManagementPoor", "0.5", {
          zh: "县（区）党员电教中心内部建设管理不规范，各项工作规章制度不健全、岗位职责不明确或执行不力",
          en: "the county's centre is not run by the rules, its rules are incomplete, or duties are unclear or badly carried out",
        }),
        fault("c39.equipmentOutdated", "0.5", {
          zh: "摄、录、编、播等设备配备和更新不及时，难以满足业务工作需要",
          en: "equipment for filming, recording, editing and broadcasting was not provided or renewed in time, or can hardly meet the needs of the work",
        }),
      ],
    }),
    criterion({
      number: "40",
      basePoints: "3",
      start: "full",
      words:
        "党员教育系列平台维护管理、信息发布、安全保密等操作流程不够规范，技术保障不足的，扣1分；出现失密泄密、政治敏感内容或舆论炒作事件情况的，扣2分。",
      parts: [
        fault("c40.proceduresUnsound", "1", {
          zh: "党员教育系列平台维护管理、信息发布、安全保密等操作流程不够规范，技术保障不足",
          en: "procedures for maintaining, publishing on and securing the education platforms are not sound, or technical support is lacking",
        }),
        fault("c40.leakOrIncident", "2", {
          zh: "出现失密泄密、政治敏感内容或舆论炒作事件情况",
          en: "secrets leaked, politically sensitive content appeared, or an incident was played up in public",
        }),
      ],
    }),
  ],
}
