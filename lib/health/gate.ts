/** A refusal is answered from memory for so long: no queue of probes before a dead server. */
const REFUSED_FOR = 1_000;
/** A database that answered this long ago is asked again, beside the request that noticed. */
const FRESH_FOR = 5_000;

/** What the gate watches. */
export interface Watched {
  /** Whether the database answers; never throws, and gives up by itself. */
  readonly probe: () => Promise<boolean>;
  /** Whether any connection is open. */
  readonly isConnected: () => boolean;
}

/**
 * Says before a page is drawn whether its database can be reached, so that the answer's status is
 * still free. While all is well it costs nothing: it asks only when a connection was lost, none is
 * open (the next query had to open one anyway), or now and then beside a request.
 */
export class DatabaseGate {
  readonly #watched: Watched;
  readonly #now: () => number;
  #state: 'open' | 'doubtful' | 'closed' = 'doubtful';
  #askedAt = 0;
  #asking: Promise<boolean> | undefined;

  constructor(watched: Watched, now: () => number = Date.now) {
    this.#watched = watched;
    this.#now = now;
  }

  /** Tells that a connection was lost: the next request asks first. */
  doubt(): void {
    if (this.#state === 'open') this.#state = 'doubtful';
  }

  /** Whether pages can be drawn now. */
  async isOpen(): Promise<boolean> {
    const age = this.#now() - this.#askedAt;
    if (this.#state === 'closed' && age < REFUSED_FOR) return false;
    if (this.#state !== 'open' || !this.#watched.isConnected()) return this.#ask();
    if (age > FRESH_FOR) void this.#ask('doubtful');
    return true;
  }

  /**
   * One question at a time, however many wait for the answer. Beside a request, silence is no more
   * than a doubt: the database may just be busy.
   */
  #ask(whenSilent: 'closed' | 'doubtful' = 'closed'): Promise<boolean> {
    this.#asking ??= this.#watched.probe().then((answers) => {
      this.#state = answers ? 'open' : whenSilent;
      this.#askedAt = this.#now();
      this.#asking = undefined;
      return answers;
    });
    return this.#asking;
  }
}

/*
 * Kept on globalThis: the guard of requests (proxy.ts) and the start of the server are bundled
 * apart, and the guard must not carry the database client a second time.
 */
const holder = globalThis as typeof globalThis & { partnerCenterGate?: DatabaseGate };

/** Puts the gate up, once, when the server starts. */
export function openGate(gate: DatabaseGate): void {
  holder.partnerCenterGate = gate;
}

/** Whether pages can be drawn now; true while nobody watches. Never throws. */
export async function canServePages(): Promise<boolean> {
  return (await holder.partnerCenterGate?.isOpen()) ?? true;
}
