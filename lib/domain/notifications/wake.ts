/*
 * The framework loads this module once per bundle, so this is kept on globalThis: an action in one
 * bundle wakes the worker that the start-up code of another bundle runs.
 */
const holder = globalThis as typeof globalThis & {
  partnerCenterMailWaiting?: Set<() => void>;
  partnerCenterMailOwed?: boolean;
};

function listeners(): Set<() => void> {
  holder.partnerCenterMailWaiting ??= new Set();
  return holder.partnerCenterMailWaiting;
}

/** Calls `listener` whenever mail may have been queued in this process. @returns stops that. */
export function onMailQueued(listener: () => void): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}

/** Notes that a transaction of this process owes mail. */
export function noteMailOwed(): void {
  holder.partnerCenterMailOwed = true;
}

/**
 * Tells this process's worker to look now, if mail was owed since the last time; call it after the
 * transaction has committed. Mail of one that commits later is found when the worker looks by itself.
 */
export function wakeMailWorker(): void {
  if (holder.partnerCenterMailOwed !== true) return;
  holder.partnerCenterMailOwed = false;
  for (const listener of listeners()) listener();
}
