import { type Text, type UiTexts, useText } from "@plumbline/ui"
import type { zh } from "./zh.ts"

/** Texts of the form, and of the parts it shares with the console. */
export type FormText = Text<typeof zh & UiTexts>

export const useFormText = (): FormText => useText<typeof zh & UiTexts>()
