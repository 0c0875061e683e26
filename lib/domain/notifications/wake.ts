/*
 * The framework loads this module once per bundle, so the listeners are kept on globalThis: an
 * action in one bundle wakes the worker that the start-up code of another bundle runs.
 */
const holder = globalThis as typeof globalThis & { partnerCenterMailWaiting?: Set<() => void> };

function listeners(): Set<() => void> {
  holder.partnerCenterMailWaiting ??= new Set();
  return holder.partnerCenterMailWaiting;
}

/** Calls `listener` whenever mail may have been queued in this process. @returns stops that. */
export function onMailQueued(listener: () => void): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}

/** Tells this process's worker to look now; call it after the transaction has committed. */
export function wakeMailWorker(): void {
  for (const listener of listeners()) listener();
}
