/** A moment in words: for machines, for the reader, and in UTC. */
export type WrittenTime = { readonly iso: string; readonly text: string; readonly utc: string };

/** A moment that has been put in words already. */
export function TimeText({ time }: { time: WrittenTime }) {
  return (
    <time className="whitespace-nowrap" dateTime={time.iso} title={time.utc}>
      {time.text}
    </time>
  );
}
