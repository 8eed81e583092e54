/** The words around rulings. */
export const rulingWords = {
  zh: { ruling: "口径", rulingWaits: "待市中心答复" },
  en: { ruling: "Ruling", rulingWaits: "waits for the centre's answer" },
} as const
