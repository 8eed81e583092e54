import type { Profile } from "@plumbline/rubric-core"

/** The four units that the form of 2018 assesses: one county and three districts of the city of Huaibei. */
export const suixi = { kind: "county", code: "340621", name: "濉溪县" } as const satisfies Profile
export const duji = { kind: "district", code: "340602", name: "杜集区" } as const satisfies Profile
export const xiangshan = { kind: "district", code: "340603", name: "相山区" } as const satisfies Profile
export const lieshan = { kind: "district", code: "340604", name: "烈山区" } as const satisfies Profile
