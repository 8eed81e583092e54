import type { DescribedLevel, Words } from "@plumbline/rubric-core"

const names = {
  outstanding: { zh: "突出", en: "Outstanding" },
  strong: { zh: "较突出", en: "Strong" },
  good: { zh: "较好", en: "Good" },
  fair: { zh: "一般", en: "Fair" },
  none: { zh: "未认定", en: "Not recognised" },
} as const satisfies Record<string, Words>

const notRecognised: DescribedLevel = {
  id: "none",
  name: names.none,
  to: "0",
  means: { zh: "未提供佐证材料，或未予认定", en: "No evidence, or not recognised" },
}

/** A suggested scale for 适当加分, which the form leaves without one. */
export const innovationLevels: readonly DescribedLevel[] = [
  {
    id: "outstanding",
    name: names.outstanding,
    over: "3",
    to: "4",
    means: {
      zh: "中央层面载体与全国性刊物均专题推介，市外借鉴，有成效数据",
      en: "Featured both by a central platform and by a national journal, taken up outside the city, with figures that show its effect",
    },
  },
  {
    id: "strong",
    name: names.strong,
    over: "2",
    to: "3",
    means: {
      zh: "其一专题推介，且省级会议或文件推广",
      en: "Featured by one of them, and spread by a provincial meeting or document",
    },
  },
  {
    id: "good",
    name: names.good,
    over: "1",
    to: "2",
    means: {
      zh: "其一刊播经验总结，本地多数镇（街道）推开",
      en: "One of them published a summary of the experience, and most local towns took it up",
    },
  },
  {
    id: "fair",
    name: names.fair,
    over: "0",
    to: "1",
    means: {
      zh: "其一刊播过消息，做法有新意",
      en: "One of them carried a news item, and the practice is new",
    },
  },
  notRecognised,
]

/** The same for criterion 43, over 2 points. */
export const digitalLevels: readonly DescribedLevel[] = [
  {
    id: "outstanding",
    name: names.outstanding,
    over: "1.5",
    to: "2",
    means: {
      zh: "省级及以上发文或试点推广，覆盖全部镇（街道），有全年数据",
      en: "Spread by a document or pilot of the province or above, covers every town, with figures for the whole year",
    },
  },
  {
    id: "strong",
    name: names.strong,
    over: "1",
    to: "1.5",
    means: {
      zh: "市级发文或现场会推广，覆盖多数镇（街道）",
      en: "Spread by a city document or an on-site meeting, covers most towns",
    },
  },
  {
    id: "good",
    name: names.good,
    over: "0.5",
    to: "1",
    means: {
      zh: "县（区）正式推行，有使用数据和实例",
      en: "Formally in use in the county, with figures and examples",
    },
  },
  {
    id: "fair",
    name: names.fair,
    over: "0",
    to: "0.5",
    means: {
      zh: "少数站点试行，初见成效",
      en: "On trial at a few sites, with first results",
    },
  },
  notRecognised,
]
