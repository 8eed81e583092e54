import { parentPort } from "node:worker_threads"
import { scoreCases } from "./score-cases.ts"

parentPort?.postMessage(scoreCases())
