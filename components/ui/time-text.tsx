/** A moment for machines, in ISO 8601 and UTC, and in the reader's words. */
export type WrittenTime = { readonly iso: string; readonly text: string };

/** A moment that has been put in words already. */
export function TimeText({ time }: { time: WrittenTime }) {
  return (
    <time dateTime={time.iso} title={`${time.iso.slice(0, 16).replace('T', ' ')} UTC`}>
      {time.text}
    </time>
  );
}
