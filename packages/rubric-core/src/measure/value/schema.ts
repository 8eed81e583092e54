export { valueOperand as valueSchema } from "../../schema/parts.ts"
