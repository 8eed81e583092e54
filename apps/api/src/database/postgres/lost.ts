/** What Node says of a connection that cannot be made or has ended. */
const ofNetwork = /^(ECONN(REFUSED|RESET|ABORTED)|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/
/**
 * What PostgreSQL says of itself: connections (class 08), no room for more (53), it stops or starts (57P), it stands by and takes no
 * writes (25006), and what others in the way of a write kept it from too often (40001, 40P01).
 */
const ofServer = /^(08...|53...|57P0[1-5]|25006|40001|40P01)$/

/** Whether an error says that the database is away for now: the same request may be good again soon. */
export function isLost(error: Error): boolean {
  if ("code" in error && error.code !== undefined) {
    const code = String(error.code)
    return ofNetwork.test(code) || ofServer.test(code)
  }
  // The client has no codes for these.
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  )
}
