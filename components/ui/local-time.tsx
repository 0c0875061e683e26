import { useFormatter } from 'next-intl';
import { TimeText, type WrittenTime } from './time-text';

const styles = {
  date: { dateStyle: 'medium' },
  'date-time': { dateStyle: 'medium', timeStyle: 'short' },
} as const;

type Style = keyof typeof styles;

/** A moment in the user's own time zone, written by the server, with UTC on hover. */
export function LocalTime({ value, show = 'date-time' }: { value: Date; show?: Style }) {
  return <TimeText time={useWrittenTime()(value, show)} />;
}

/** Writes moments as `LocalTime` shows them, for what the browser renders. */
export function useWrittenTime(): (value: Date, show: Style) => WrittenTime {
  const format = useFormatter();
  return (value, show) => ({
    iso: value.toISOString(),
    text: format.dateTime(value, styles[show]),
  });
}
