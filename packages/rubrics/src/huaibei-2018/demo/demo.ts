import { duji } from "./duji.ts"
import { lieshan } from "./lieshan.ts"
import type { DemoAssessment } from "./assessment.ts"
import { suixi } from "./suixi.ts"
import { xiangshan } from "./xiangshan.ts"

export type { DemoAnswer, DemoAssessment, DemoChange } from "./assessment.ts"

/**
 * An invented year of the four units, at four stages: 濉溪县 verified with three facts changed, 相山区 submitted, 杜集区 half filled
 * in, 烈山区 barely begun. Names of places are real, every figure and every ground is made up.
 */
export const demoYear: readonly DemoAssessment[] = [suixi, xiangshan, duji, lieshan]
