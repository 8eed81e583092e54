import type { ReadingQuestion } from "@plumbline/rubric-core"
import { inCriterion } from "./place.ts"

export const acrossTheForm: readonly ReadingQuestion[] = [
  {
    id: "note1.floor",
    at: [{ note: 0 }],
    ask: {
      zh: "一条的扣分超过其基准分时，扣到该条0分为止，还是超出部分从所属考评项目中扣？",
      en: "When a criterion costs more than its base points, does it stop at 0, or does the rest come off its item?",
    },
    candidates: [
      { zh: "每条最低0分", en: "Each criterion stops at 0" },
      { zh: "超出部分从所属考评项目中扣", en: "The rest comes off its item" },
    ],
    chosen: 0,
  },
  {
    id: "joinedFaults",
    at: [
      inCriterion("5", "党建新闻采写、摄制和报送工作不规范，点对点约稿要求落实不到位"),
      inCriterion("11", "县（区）先锋网栏目设置未突出…无电教远教栏目"),
      inCriterion("12", "对存在的问题未能及时发现、通报并督促整改"),
      inCriterion("13", "维护不及时、数据不准"),
      inCriterion("13", "销户不及时、存在冗余用户"),
      inCriterion("19", "未以县（区）为单位落实…悬挂标示牌"),
      inCriterion("19", "未建立站点台账清单…数据不吻合"),
      inCriterion("19", "未以县（区）为单位与电信部门签订协议…结算不及时"),
      inCriterion("20", "日常维护管理不到位、播放设备未及时更新提档升级"),
      inCriterion("21", "没有建立拓展站点清单、底数不清"),
      inCriterion("22", "学用工作计划性不强…部署安排"),
      inCriterion("22", "未建立远程教育“必修课”清单和固定学习日等制度"),
      inCriterion("23", "未发文部署…按时报送总结"),
      inCriterion("24", "未定期公布月度播放计划和节目预告"),
      inCriterion("24", "开展日常学用…作用不足"),
      inCriterion("24", "基层党组织远教站点管理制度不健全…存在造假"),
      inCriterion("25", "镇学用示范基地少于1个，没有建立清单"),
      inCriterion("29", "未出台具体管理使用办法并切实发挥作用"),
      inCriterion("30", "管理员综合素质不强…难以胜任工作"),
      inCriterion("30", "未以县（区）为单位…没有实行动态管理"),
      inCriterion("33", "成员单位职责不明确，作用发挥不到位"),
      inCriterion("39", "县（区）党员电教中心内部建设管理不规范…执行不力"),
      inCriterion("39", "摄、录、编、播…难以满足业务工作需要"),
      inCriterion("40", "党员教育系列平台维护管理…技术保障不足"),
    ],
    ask: {
      zh: "一处扣分连写几种情形的，有其中一种即扣，还是几种同时存在才扣？",
      en: "Where several faults are joined under one deduction, does one of them suffice, or must all be so?",
    },
    candidates: [
      { zh: "任一情形存在即扣", en: "One suffices" },
      { zh: "各种情形同时存在才扣", en: "All must be so" },
    ],
    chosen: 0,
  },
  {
    id: "adoptedTwice",
    at: [
      inCriterion("6", "被中央资源库采用"),
      inCriterion("7", "被中组部共产党员电视栏目采用"),
      inCriterion("7", "被共产党人电视栏目采用"),
      inCriterion("8", "被CCPTV等省级平台采用"),
      inCriterion("44", "信息被中组部、省委组织部微信易信、手机报等平台采用"),
    ],
    ask: {
      zh: "同一作品被几个平台采用的，每个平台各计一次，还是只计一次？",
      en: "Does one work that several platforms adopt count once for each, or once only?",
    },
    candidates: [
      { zh: "每个平台各计一次", en: "Once for each platform" },
      { zh: "只计得分最高的一次", en: "Once only, where it gives most" },
    ],
    chosen: 0,
  },
  {
    id: "taskLists",
    at: [
      inCriterion("2", "按计划落实年度各类题材摄制任务"),
      inCriterion("5", "党建新闻报送工作未完成任务"),
      inCriterion("23", "5项重点工作"),
      inCriterion("41", "市党员电教中心安排部署各项工作任务"),
    ],
    ask: {
      zh: "这几条依据的任务清单不在本表内（5项重点工作也未列名），由谁录入？",
      en: "These criteria rest on task lists outside the form (the five key tasks are named nowhere): who enters them?",
    },
    candidates: [
      { zh: "县（区）自评时填写，调研组核实", en: "The county, verified by the survey team" },
      { zh: "市党员电教中心统一录入", en: "The city's centre, for all units alike" },
    ],
    chosen: 0,
  },
]
