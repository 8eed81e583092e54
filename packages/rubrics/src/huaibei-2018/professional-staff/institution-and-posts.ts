import type { Item } from "@plumbline/rubric-core"
import { director } from "./director.ts"
import { posts } from "./posts.ts"
import { inPost } from "./in-post.ts"

/** Printed 10; its criteria add up to 8. */
export const institutionAndPosts: Item = {
  id: "i7",
  number: "7",
  name: "工作机构及专职人员配备",
  printed: "10",
  criteria: [director, posts, inPost],
}
