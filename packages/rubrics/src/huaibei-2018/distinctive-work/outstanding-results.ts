import type { Item, JudgedFact, Words } from "@plumbline/rubric-core"
import { criterion, type Part } from "../../authoring/criterion.ts"
import { digitalLevels, innovationLevels } from "./described-levels.ts"

const evidence: Words = {
  zh: "须提供具体工作内容、意义、成效、影响等，并提供相关文件等材料",
  en: "Describe the work, its significance, its results and its influence, and attach the documents that show them",
}

/** Points that a person judges up to a limit; without evidence it is the reviewer who gives 0. */
function judgedUpTo(fact: Omit<JudgedFact, "type" | "min">, says: string): Part {
  return {
    facts: [{ ...fact, type: "judged", min: "0" }],
    node: {
      kind: "clause",
      effect: "add",
      measure: { kind: "judged", fact: fact.id },
      rate: { kind: "asJudged" },
      evidence: true,
      says,
    },
  }
}

const byLevels: Words = {
  zh: "先定档次，再在档内定分；范围和成效须同时达到。没有佐证材料的，核实时计0分。",
  en: "Choose the level first, then the points within it; reach and effect must both be met. Without evidence the reviewer gives 0.",
}

export const outstandingResults: Item = {
  id: "i15",
  number: "15",
  name: "优秀成果",
  printed: "6",
  criteria: [
    criterion({
      number: "42",
      basePoints: "4",
      start: "empty",
      words:
        "创新性开展党员电教远教工作，对基层党建工作产生较大影响或积极推动作用，工作成效或经验总结在中组部载体平台和全国性党建刊物上宣传推广。依据工作实际成绩和取得的积极影响适当加分。\n（须提供具体工作内容、意义、成效、影响等，并提供相关文件等材料）",
      evidence,
      parts: [
        judgedUpTo(
          {
            id: "c42.innovationPoints",
            name: { zh: "创新性开展电教远教工作", en: "innovation in distance education" },
            ask: {
              zh: "创新性开展党员电教远教工作，按实际成绩和积极影响自评几分？",
              en: "How many points does innovation in distance education merit, by its results and influence?",
            },
            hint: byLevels,
            max: "4",
            levels: innovationLevels,
          },
          "创新性开展…适当加分",
        ),
      ],
    }),
    criterion({
      number: "43",
      basePoints: "2",
      start: "empty",
      words:
        "在数字党建、智慧党建、网络党建的工作中取得突出成绩。依据工作实际成绩和取得的积极影响适当加分。\n（须提供具体工作内容、意义、成效、影响等，并提供相关文件等材料）",
      evidence,
      parts: [
        judgedUpTo(
          {
            id: "c43.digitalPoints",
            name: { zh: "数字党建、智慧党建、网络党建", en: "digital, smart and online party building" },
            ask: {
              zh: "数字党建、智慧党建、网络党建工作，按实际成绩和积极影响自评几分？",
              en: "How many points does work on digital, smart and online party building merit, by its results and influence?",
            },
            hint: byLevels,
            max: "2",
            levels: digitalLevels,
          },
          "在数字党建…适当加分",
        ),
      ],
    }),
  ],
}
