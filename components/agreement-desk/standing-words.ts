import { useFormatter, useTranslations } from 'next-intl';
import type { AgreementStanding } from '@/lib/domain/catalog';

/** How an organization stands to the version in force, in one line. */
export function useStandingWords(): (standing: AgreementStanding) => string {
  const t = useTranslations('agreementDesk.standingWords');
  const format = useFormatter();
  return ({ state, accepted, demandedFrom }) =>
    t(state, {
      accepted: accepted ?? 0,
      day: demandedFrom === null ? '' : format.dateTime(demandedFrom, { dateStyle: 'medium' }),
    });
}
