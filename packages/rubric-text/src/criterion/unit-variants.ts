import type { Line } from "../moves/line.ts"
import { partsOf, textOf } from "../moves/line.ts"
import type { Move } from "../moves/move.ts"

const generic =
  /^(?:[各全本所该某试贫示重先设]|试点|示范|贫困|重点|有关|相关|所辖|部分|边境|山区|牧区|其他|其它|一个|每个).*|^(?:社|小|园|辖|地|片|景|校|厂|库|矿|灾|城|老|山|牧|林|郊|市|县|病|防|禁|误|街|功能|集中|工业|产业|开发|示范|试验|保护|自治|住宅|作业|生活|公共|办公|施工|居民小|地级|县级|门|超|股|上|城|乡|建制|村|集|中心|重点|牧业|少数民族自治|直辖|省辖|都|夜|跳蚤|菜|农贸).?[县区市镇旗]$/
const afterCounty = /^(?:[（(、/和及与]|委|政府|直|域|城|市|乡|镇|处|长|志|内|以上|情|外|里|两级|区|各|际)/
const afterDistrict = /^(?:[（(、/和及与]|域|间|别|分|划|直|长|委|政府|内|块|县|两级|位|情|外|里|市)/
const named =
  /^([\p{Script=Han}]{1,4}?[县区旗]|[\p{Script=Han}]{2,3}?[市镇])(?![级委直政容民场域间属辖])(?=[\p{Script=Han}“])/u

/** Which units a move is about: 县…扣, 区…扣, or a place by its own name. 县（区） and 镇（街道） bind all. */
export function unitsOf(line: Line, move: Move, moves: readonly Move[]): readonly string[] | undefined {
  if (move.units) return move.units
  const heads = partsOf(move.condition).map((part) => textOf(line, part))
  const head = (heads[0] ?? "").replace(/^(?:对|由|各|如|若|凡)/, "")
  const contrasted = isContrasted(line, move, moves)
  if (/^[县区]级/.test(head) && moves.some((other) => /^(?:国家|全国|省|市)级/.test(headOf(line, other))))
    return undefined
  if (head.startsWith("县级")) return levelVariant(head, contrasted, "county")
  if (head.startsWith("区级")) return levelVariant(head, contrasted, "district")
  if (head.startsWith("县") && (contrasted ? !/^县[（(、/区和及与以内]/.test(head) : !afterCounty.test(head.slice(1))))
    return ["county"]
  if (
    head.startsWith("区") &&
    (contrasted ? !/^区[（(、/县和及与域间别分划内]/.test(head) : !afterDistrict.test(head.slice(1)))
  )
    return ["district"]
  return places(head)
}

/** Whether a county's clause stands beside a district's. */
function isContrasted(line: Line, move: Move, moves: readonly Move[]): boolean {
  const head = headOf(line, move)
  return /^[县区]/.test(head) && moves.some((other) => other !== move && isOther(head, headOf(line, other)))
}

/** 县未…扣1分，每少1处扣0.2分；区…: what follows within the same part is about the same units. */
export function unitsGoOn(line: Line, move: Move, before: Move | undefined, moves: readonly Move[]): boolean {
  if (before === undefined || before.segment !== move.segment || !isContrasted(line, before, moves)) return false
  return move.condition[0]?.is === "each"
}

/** The units that a part begins with: 县不少于30家, 区少于20家, 濉溪县…. 县（区） is all of them. */
export function unitsNamed(text: string): readonly string[] | undefined {
  const head = text.replace(/^(?:其中|对|由|各|如|若|凡)/, "")
  if (/^县(?:级)?(?![（(、/区和及与以内])/.test(head)) return ["county"]
  if (/^区(?:级)?(?![（(、/县和及与域间别分划内])/.test(head)) return ["district"]
  return places(head)
}

function headOf(line: Line, move: Move): string {
  return textOf(line, partsOf(move.condition)[0] ?? []).replace(/^(?:对|由|各|如|若|凡)/, "")
}

/** A county's clause beside a district's. */
function isOther(head: string, other: string): boolean {
  return (
    (/^县(?![（(、区])/.test(head) && /^区(?![（(、域间别分划])/.test(other)) ||
    (head.startsWith("区") && /^县(?![（(、区])/.test(other))
  )
}

/** 县级未… is about counties; 县级媒体… is about media. */
function levelVariant(head: string, contrasted: boolean, unit: string): readonly string[] | undefined {
  return contrasted || /^[县区]级(?:未|没|无|不|应|须|财政未|每)/.test(head) ? [unit] : undefined
}

function places(head: string): readonly string[] | undefined {
  const found: string[] = []
  let rest = head
  for (;;) {
    const place = named.exec(rest)?.[1]
    if (
      place === undefined ||
      generic.test(place) ||
      /(?:上|都|超|门|城|集|夜|股|楼|入|菜)市$/.test(place) ||
      /[按未不没无的被对在从向为是有每年月日第获取得发报送经由以受到给出建立开展组织承办举]/.test(place)
    )
      break
    found.push(place)
    rest = rest.slice(place.length)
    if (!/^[、和及与]/.test(rest)) break
    rest = rest.slice(1)
  }
  return found.length > 0 ? found : undefined
}
