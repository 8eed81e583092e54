import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { eachOf, fault, together } from "../../authoring/parts.ts"
import { units } from "../../authoring/units.ts"

export const filmProduction: Item = {
  id: "i1",
  number: "1",
  name: "党员教育电视片制作",
  printed: "10",
  criteria: [
    criterion({
      number: "1",
      basePoints: "2.5",
      start: "full",
      words: "未结合实际制定党员教育电视片制作工作要点的，扣1.5分；未规划重点题材拍摄任务的，扣1分。",
      parts: [
        fault("c1.noWorkPlan", "1.5", {
          zh: "未结合实际制定党员教育电视片制作工作要点",
          en: "no outline of the year's work on party-education films was drawn up to fit local conditions",
        }),
        fault("c1.noKeyTopics", "1", {
          zh: "未规划重点题材拍摄任务",
          en: "no filming of key topics was planned",
        }),
      ],
    }),
    criterion({
      number: "2",
      basePoints: "2",
      start: "full",
      words: "未制定报送党员教育电视片摄制计划表的，扣1分；未按计划落实年度各类题材摄制任务或推进成效不理想的，扣1分。",
      parts: [
        fault("c2.noShootingSchedule", "1", {
          zh: "未制定报送党员教育电视片摄制计划表",
          en: "no shooting schedule for party-education films was drawn up and submitted",
        }),
        fault("c2.shootingBehindPlan", "1", {
          zh: "未按计划落实年度各类题材摄制任务或推进成效不理想",
          en: "the year's shooting was not carried out as planned, or its progress was unsatisfactory",
        }),
      ],
    }),
    criterion({
      number: "3",
      basePoints: "1.5",
      start: "full",
      words:
        "未在健全完善制片机制方面出台相关制度和办法的，扣0.5分；制片工作经费不足的，扣0.5分；未组织制片工作观摩交流的，扣0.5分。",
      parts: [
        fault("c3.noProductionRules", "0.5", {
          zh: "未在健全完善制片机制方面出台相关制度和办法",
          en: "no rules or measures were issued to improve how films are produced",
        }),
        fault("c3.productionFundsShort", "0.5", {
          zh: "制片工作经费不足",
          en: "film production was short of funds",
        }),
        fault("c3.noProductionExchange", "0.5", {
          zh: "未组织制片工作观摩交流",
          en: "no visit or exchange on film production was organised",
        }),
      ],
    }),
    criterion({
      number: "4",
      basePoints: "4",
      start: "empty",
      words:
        "认真落实年度重点片拍摄任务，承担省市联合制片任务并顺利完成的，每部1分；立足本地实际策划重点题材电教片并完成摄制的，每部0.5分。最高4分",
      parts: [
        together({ atMost: "4", says: "最高4分" }, [
          eachOf(
            {
              id: "c4.jointFilms",
              name: { zh: "承担省市联合制片任务并完成", en: "films completed under joint production" },
              ask: {
                zh: "承担省市联合制片任务并顺利完成的电视片几部？",
                en: "How many films were completed under joint production with the province or the city?",
              },
              unit: units.film,
            },
            { effect: "add", points: "1", says: "承担省市联合制片任务…每部1分" },
          ),
          eachOf(
            {
              id: "c4.localFilms",
              name: { zh: "立足本地实际策划并完成摄制", en: "films on key local topics completed" },
              ask: {
                zh: "立足本地实际策划重点题材并完成摄制的电教片几部？",
                en: "How many films on key local topics were planned and completed?",
              },
              unit: units.film,
            },
            { effect: "add", points: "0.5", says: "立足本地实际…每部0.5分" },
          ),
        ]),
      ],
    }),
  ],
}
