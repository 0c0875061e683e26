import { useFormatter, useTranslations } from 'next-intl';

const styles = {
  date: { dateStyle: 'medium' },
  'date-time': { dateStyle: 'medium', timeStyle: 'short' },
} as const;

/** A moment in the user's own time zone, written by the server, with UTC on hover. */
export function LocalTime({
  value,
  show = 'date-time',
}: {
  value: Date;
  show?: keyof typeof styles;
}) {
  const format = useFormatter();
  const t = useTranslations('common');
  const utc = format.dateTime(value, { ...styles['date-time'], timeZone: 'UTC' });
  return (
    <time
      className="whitespace-nowrap"
      dateTime={value.toISOString()}
      title={t('utc', { time: utc })}
    >
      {format.dateTime(value, styles[show])}
    </time>
  );
}
