import { scoreCases } from "./score-cases.ts"

// The same script is a page's and its worker's: the page waits for the worker and shows what both have scored.
if (typeof document === "undefined") postMessage(scoreCases())
else
  new Worker("/in-page.js").addEventListener("message", ({ data: inWorker }) => {
    document.body.textContent = JSON.stringify({ inPage: scoreCases(), inWorker })
  })
