/**
 * Stops where a rubric says what its schema refuses. Only one that was never parsed gets this far, so the words of what is wrong are
 * left to `parseRubric`.
 */
export function unsound(name: string | undefined): never {
  throw new RangeError(`The rubric has “${name}” where it cannot stand; parseRubric says why.`)
}
