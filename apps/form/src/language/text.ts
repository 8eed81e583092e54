import { type Text, useText } from "@plumbline/ui"
import type { zh } from "./zh.ts"

/** Texts of the form. */
export const useFormText = (): Text<typeof zh> => useText<typeof zh>()
