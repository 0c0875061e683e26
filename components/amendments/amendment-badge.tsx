import { useTranslations } from 'next-intl';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import type { AmendmentStanding } from '@/lib/domain/enrollment';

const TONES: Readonly<Record<AmendmentStanding['state'], Tone>> = {
  EMAIL_OWNERSHIP: 'neutral',
  EMPLOYMENT: 'info',
  EMPLOYMENT_FAILED: 'warning',
  BUSINESS: 'info',
  BUSINESS_FAILED: 'warning',
  ACCEPTED: 'success',
  WITHDRAWN: 'neutral',
};

/** Where a change of a company profile stands, in words. */
export function AmendmentBadge({ state }: { state: AmendmentStanding['state'] }) {
  const t = useTranslations('amendment.state');
  return <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>;
}
