export { type BulkPoints, scoreBlocks, scoreColumns, type ScoredBlock } from "./bulk/bulk.ts"
export { type Column, type Columns, columnsOf } from "./bulk/columns.ts"
