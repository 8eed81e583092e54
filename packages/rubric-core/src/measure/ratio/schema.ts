export { ratioOperand as ratioSchema } from "../../schema/parts.ts"
