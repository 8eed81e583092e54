import { shallowRef } from "vue"

/** Whether the form can be opened without a network: `unsupported` on plain http in an intranet, where browsers forbid it. */
export type OfflineStart = "unsupported" | "preparing" | "ready"

export const offlineStart = shallowRef<OfflineStart>("unsupported")

/** Registers the service worker where the browser allows one. Working on without a network needs none: the outbox does that. */
export async function registerOfflineStart(): Promise<void> {
  if (!import.meta.env.PROD || !window.isSecureContext || !("serviceWorker" in navigator)) return
  offlineStart.value = "preparing"
  try {
    await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}service-worker.js`)
    await navigator.serviceWorker.ready
    offlineStart.value = "ready"
  } catch {
    offlineStart.value = "unsupported"
  }
}
