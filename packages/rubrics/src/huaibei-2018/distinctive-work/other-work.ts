import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { eachOf } from "../../authoring/parts.ts"
import { units } from "../../authoring/units.ts"

export const otherWork: Item = {
  id: "i16",
  number: "16",
  name: "其他工作",
  printed: "4",
  criteria: [
    criterion({
      number: "44",
      basePoints: "4",
      start: "empty",
      words:
        "信息被中组部、省委组织部微信易信、手机报等平台采用，每篇加1分，最高2分；主办、承办全市性的党员电教远教会议或活动，每次加1分，最高2分。\n（须提供相关介绍说明材料）",
      evidence: {
        zh: "须提供相关介绍说明材料",
        en: "Attach material that describes each",
      },
      parts: [
        eachOf(
          {
            id: "c44.briefingsAdopted",
            name: { zh: "信息被采用", en: "briefings used" },
            ask: {
              zh: "信息被中组部、省委组织部微信易信、手机报等平台采用几篇？",
              en: "How many briefings did the WeChat, Yixin or mobile newspaper of the central or provincial organisation department use?",
            },
            hint: { zh: "逐篇列出标题、平台、日期。", en: "List each with its title, platform and date." },
            unit: units.article,
            list: [
              { id: "title", name: { zh: "标题", en: "Title" }, kind: "text" },
              { id: "platform", name: { zh: "平台", en: "Platform" }, kind: "text" },
              { id: "date", name: { zh: "日期", en: "Date" }, kind: "date" },
            ],
          },
          { effect: "add", points: "1", cap: "2", evidence: true, says: "信息被中组部…最高2分" },
        ),
        eachOf(
          {
            id: "c44.cityEvents",
            name: { zh: "主办、承办全市性会议或活动", en: "city-wide meetings or events hosted" },
            ask: {
              zh: "主办、承办全市性的党员电教远教会议或活动几次？",
              en: "How many city-wide meetings or events on distance education were hosted or organised?",
            },
            unit: units.time,
          },
          { effect: "add", points: "1", cap: "2", evidence: true, says: "主办、承办…最高2分" },
        ),
      ],
    }),
  ],
}
