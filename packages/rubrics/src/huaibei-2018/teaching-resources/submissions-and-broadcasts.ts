import type { Item } from "@plumbline/rubric-core"
import { criterion } from "../../authoring/criterion.ts"
import { eachOf, fault, together } from "../../authoring/parts.ts"
import { units } from "../../authoring/units.ts"
import { televisionColumn } from "./television-column.ts"

export const submissionsAndBroadcasts: Item = {
  id: "i2",
  number: "2",
  name: "党员教育电视片报送和电视栏目制播",
  printed: "10",
  criteria: [
    criterion({
      number: "5",
      basePoints: "2",
      start: "full",
      words: "党建新闻报送工作未完成任务，扣1分；党建新闻采写、摄制和报送工作不规范，点对点约稿要求落实不到位，扣1分。",
      parts: [
        fault("c5.newsTaskUnmet", "1", {
          zh: "党建新闻报送工作未完成任务",
          en: "the year's task of submitting party-building news was not met",
        }),
        fault("c5.newsIrregular", "1", {
          zh: "党建新闻采写、摄制和报送工作不规范，点对点约稿要求落实不到位",
          en: "party-building news was not written, filmed and submitted by the rules, or commissioned pieces were not delivered as asked",
        }),
      ],
    }),
    criterion({
      number: "6",
      basePoints: "2",
      start: "empty",
      words: "报送课件被中央资源库采用，按照0.1分/部累计，最高2分。",
      parts: [
        eachOf(
          {
            id: "c6.centralLibraryAdoptions",
            name: { zh: "课件被中央资源库采用", en: "courseware adopted by the central resource library" },
            ask: {
              zh: "2018年报送课件被中央资源库采用几部？",
              en: "How many submitted courseware films did the central resource library adopt in 2018?",
            },
            unit: units.film,
          },
          { effect: "add", points: "0.1", cap: "2", says: "报送课件…最高2分" },
        ),
      ],
    }),
    criterion({
      number: "7",
      basePoints: "3",
      start: "empty",
      words:
        "报送课件（党建新闻）被中组部共产党员电视栏目采用，每部0.25分，最高1分；被共产党人电视栏目采用，按照专题片0.2分/部、党建新闻0.1分/条累计，最高2分。",
      parts: [
        eachOf(
          {
            id: "c7.partyMemberChannelItems",
            name: {
              zh: "课件（党建新闻）被“共产党员”栏目采用",
              en: "films used by the “Communist Party Member” programme",
            },
            ask: {
              zh: "2018年被中组部“共产党员”电视栏目采用的课件（党建新闻）几部？",
              en: "How many submitted films (party-building news) did the central “Communist Party Member” TV programme use in 2018?",
            },
            unit: units.film,
          },
          { effect: "add", points: "0.25", cap: "1", says: "报送课件（党建新闻）…最高1分" },
        ),
        together({ atMost: "2", says: "最高2分" }, [
          eachOf(
            {
              id: "c7.communistChannelFeatures",
              name: { zh: "专题片被“共产党人”栏目采用", en: "features used by the “Communists” programme" },
              ask: {
                zh: "2018年被“共产党人”电视栏目采用的专题片几部？",
                en: "How many feature films did the “Communists” TV programme use in 2018?",
              },
              unit: units.film,
            },
            { effect: "add", points: "0.2", says: "被共产党人电视栏目采用…0.2分/部" },
          ),
          eachOf(
            {
              id: "c7.communistChannelNews",
              name: { zh: "党建新闻被“共产党人”栏目采用", en: "news used by the “Communists” programme" },
              ask: {
                zh: "2018年被“共产党人”电视栏目采用的党建新闻几条？",
                en: "How many pieces of party-building news did the “Communists” TV programme use in 2018?",
              },
              unit: units.newsItem,
            },
            { effect: "add", points: "0.1", says: "被共产党人电视栏目采用…0.1分/条" },
          ),
        ]),
      ],
    }),
    criterion({
      number: "8",
      basePoints: "1",
      start: "empty",
      words: "报送课件被CCPTV等省级平台采用，按照0.1分/部累计，最高1分。",
      parts: [
        eachOf(
          {
            id: "c8.provincialAdoptions",
            name: { zh: "课件被省级平台采用", en: "courseware adopted by provincial platforms" },
            ask: {
              zh: "2018年报送课件被CCPTV等省级平台采用几部？",
              en: "How many submitted courseware films did provincial platforms such as CCPTV adopt in 2018?",
            },
            unit: units.film,
          },
          { effect: "add", points: "0.1", cap: "1", says: "报送课件…最高1分" },
        ),
      ],
    }),
    televisionColumn,
  ],
}
