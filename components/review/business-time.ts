import { useTranslations } from 'next-intl';

/** Writes business time in days and hours. */
export function useBusinessTime(minutesADay: number): (minutes: number) => string {
  const t = useTranslations('figures');
  return (minutes) => {
    const hours = Math.round(minutes / 60);
    const hoursADay = minutesADay / 60;
    const [days, rest] = [Math.floor(hours / hoursADay), hours % hoursADay];
    if (hours === 0) return t('underAnHour');
    if (days === 0) return t('hours', { hours: rest });
    return rest === 0 ? t('days', { days }) : t('daysAndHours', { days, hours: rest });
  };
}
