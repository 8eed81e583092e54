import type { Compilable, CompiledQuery, Kysely } from "kysely"
import type { Tables } from "./tables.ts"

/** The place of a value that is given when the query runs. */
class Place {
  readonly name: PropertyKey

  constructor(name: PropertyKey) {
    this.name = name
  }
}

type ValueOf<Values> = <Name extends keyof Values>(name: Name) => Values[Name]

/**
 * A query that is built and compiled once and then only runs, for what every save asks: building one takes longer than SQLite
 * takes to answer it.
 *
 * @example
 * const unitByCode = prepared<{ code: string }, { id: string }>((db, value) =>
 *   db.selectFrom("units").select("id").where("code", "=", value("code")),
 * )
 */
export function prepared<Values extends object, Row = unknown>(
  build: (db: Kysely<Tables>, value: ValueOf<Values>) => Compilable<Row>,
): (db: Kysely<Tables>, values: Values) => Promise<Row[]> {
  // Each database dialect writes a query in its own way.
  const compiled = new WeakMap<object, CompiledQuery<Row>>()
  return async (db, values) => {
    const { adapter } = db.getExecutor()
    let query = compiled.get(adapter)
    if (!query) {
      // A place only stands for its value while the query is compiled, which never looks into it.
      query = build(db, (name) => new Place(name) as never).compile()
      compiled.set(adapter, query)
    }
    const parameters = query.parameters.map((given) =>
      given instanceof Place ? values[given.name as keyof Values] : given,
    )
    const bound: CompiledQuery<Row> = { ...query, parameters }
    return (await db.executeQuery(bound)).rows
  }
}
