import type { Role } from "@plumbline/contract"

interface DemoPerson {
  readonly username: string
  readonly name: string
  readonly role: Role
  /** The code of the own unit. */
  readonly unit?: string
}

/** One password for all of them; they exist only in the demo. */
export const demoPassword = "plumbline-demo"

export const demoPeople: readonly DemoPerson[] = [
  { username: "admin", name: "市中心管理员", role: "administrator" },
  { username: "reviewer1", name: "核查员甲", role: "reviewer" },
  { username: "reviewer2", name: "核查员乙", role: "reviewer" },
  { username: "suixi", name: "濉溪县填报员", role: "county", unit: "340621" },
  { username: "xiangshan", name: "相山区填报员", role: "county", unit: "340603" },
  { username: "duji", name: "杜集区填报员", role: "county", unit: "340602" },
  { username: "lieshan", name: "烈山区填报员", role: "county", unit: "340604" },
]
