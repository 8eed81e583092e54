/** The method and the address of a route, with its names in braces filled in. */
export function addressOf(name: string, params: Readonly<Record<string, string>>): { method: string; path: string } {
  const space = name.indexOf(" ")
  const path = name.slice(space + 1).replace(/\{([^}]+)\}/g, (_, param: string) => {
    const value = params[param]
    if (value === undefined) throw new RangeError(`${name} needs ${param}`)
    return encodeURIComponent(value)
  })
  return { method: name.slice(0, space), path: `/api${path}` }
}
