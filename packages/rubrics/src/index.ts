import { rememberDigest, type Rubric } from "@plumbline/rubric-core"
import { digestOfHuaibei2018 } from "./huaibei-2018/digest.ts"
import { huaibei2018 } from "./huaibei-2018/rubric.ts"

rememberDigest(huaibei2018, digestOfHuaibei2018)

/** The rubrics that ship with the product, newest first. Each is plain data. */
export const shippedRubrics: readonly Rubric[] = [huaibei2018]

/**
 * The shipped rubric of that id, or `undefined`.
 *
 * @example rubricById("huaibei-2018")?.year // 2018
 */
export function rubricById(id: string): Rubric | undefined {
  return shippedRubrics.find((rubric) => rubric.id === id)
}
