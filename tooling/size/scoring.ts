// Scoring by itself: what a page loads that turns facts into points, lines and totals, and says nothing of them.
export { compile, score } from "@plumbline/rubric-core"
