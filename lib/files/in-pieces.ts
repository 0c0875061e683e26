/** Bytes that wait for a reader, however slowly it reads, and however many of them there are. */
export const PIECE = 262_144;

/**
 * A file's content that is fetched piece by piece, each when the one before has been taken: between
 * two nothing is held open.
 * @param read gives the bytes from the first place up to the second, which is not among them
 */
export function inPieces(
  size: number,
  read: (from: number, to: number) => Promise<Uint8Array>,
): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const to = Math.min(at + PIECE, size);
        const piece = to > at ? await read(at, to) : null;
        if (piece !== null) {
          if (piece.byteLength !== to - at)
            throw new Error('A stored file is not as long as it was');
          controller.enqueue(piece);
          at = to;
        }
        if (at === size) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
