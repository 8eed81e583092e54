import {
  type ColumnDefinitionNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformResultArgs,
  type PluginTransformQueryArgs,
  type QueryResult,
  RawNode,
  type RootOperationNode,
  type UnknownRow,
} from "kysely"

/** By code point, as SQLite compares: a database may have been made with the order of any language. */
const text = RawNode.createWithSql(`text collate "C"`)
/** SQLite's integers have 64 bits. */
const integer = RawNode.createWithSql("bigint")

class ColumnTypes extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const { dataType } = node
    const isInteger = dataType.kind === "DataTypeNode" && "dataType" in dataType && dataType.dataType === "integer"
    // All else is text: better-auth's times too, of which PostgreSQL's own "date" would keep the day only.
    return { ...node, dataType: isInteger ? integer : text }
  }
}

/** Makes migrations that were written for SQLite create columns that keep, compare and answer the same in PostgreSQL. */
export class SqliteColumns implements KyselyPlugin {
  readonly #types = new ColumnTypes()

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#types.transformNode(node, queryId)
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result
  }
}
