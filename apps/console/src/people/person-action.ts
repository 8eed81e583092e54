/** What an administrator can do about somebody's account. */
export type PersonAction = "change" | "reset" | "disable" | "enable"
