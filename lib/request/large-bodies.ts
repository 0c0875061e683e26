const MEGABYTE = 1_048_576;

interface Room {
  /** Bytes that large bodies may be at one moment, all together. */
  readonly all: number;
  /** Those that come from one address. */
  readonly each: number;
}

/** Some dozen documents, four of the largest from one address. */
const ROOM: Room = { all: 192 * MEGABYTE, each: 44 * MEGABYTE };

/**
 * Keeps count of the large bodies that arrive. The framework keeps a posted body in memory until the
 * whole of it is there, whoever sends it and however slowly: some hundred connections that never
 * finish would fill the memory of a server.
 */
export class LargeBodies {
  private total = 0;
  private readonly byAddress = new Map<string, number>();

  constructor(private readonly room: Room = ROOM) {}

  /**
   * Makes room for a body.
   * @returns what gives the room back, once; null while there is none.
   */
  take(address: string, bytes: number): (() => void) | null {
    const own = this.byAddress.get(address) ?? 0;
    if (this.total + bytes > this.room.all || own + bytes > this.room.each) return null;
    this.change(address, bytes);
    let isTaken = true;
    return () => {
      if (isTaken) this.change(address, -bytes);
      isTaken = false;
    };
  }

  private change(address: string, by: number): void {
    const own = (this.byAddress.get(address) ?? 0) + by;
    this.total += by;
    if (own > 0) this.byAddress.set(address, own);
    else this.byAddress.delete(address);
  }
}
