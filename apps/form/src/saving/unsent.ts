import { shallowRef } from "vue"

/** How many edits the open assessment has not sent; set by the page that has one open. */
export const unsent = shallowRef<() => number>(() => 0)
