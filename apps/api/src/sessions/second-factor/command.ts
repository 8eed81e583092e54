import type { Database } from "../../database/open.ts"
import { personByUsername } from "../../people/queries.ts"
import { resetSecondFactor } from "./reset.ts"

/** For an administrator who lost phone and recovery codes, and has no colleague who could help. Answers the exit code. */
export async function resetCommand({ reads, writes }: Database, username = ""): Promise<number> {
  const person = await personByUsername(reads, username)
  if (!person) {
    console.error(`没有用户名为“${username}”的人员，请用 --username 指定。`)
    console.error(`Nobody has the user name "${username}"; name someone with --username.`)
    return 1
  }
  const reset = { id: person.id, by: "system", now: new Date().toISOString() }
  await writes.run((db) => resetSecondFactor(db, reset))
  console.log(`已清除 ${person.username} 的二次验证，其所有登录已结束。`)
  console.log(`The second factor of ${person.username} is gone, and every session ended.`)
  return 0
}
