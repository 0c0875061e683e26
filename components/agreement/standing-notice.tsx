import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocalTime } from '@/components/ui/local-time';
import { Notice, type NoticeTone } from '@/components/ui/notice';
import type { AgreementStanding } from '@/lib/domain/catalog';
import type { AgreementKind } from './words';

const TONES = {
  missing: 'warning',
  accepted: 'success',
  renewalDue: 'warning',
  renewalOverdue: 'danger',
} as const satisfies Record<AgreementStanding['state'], NoticeTone>;

/**
 * How the organization stands to an agreement, and what follows; `children` is what can be done
 * about it.
 */
export function StandingNotice({
  kind,
  standing: { state, accepted, inForce, demandedFrom },
  organization,
  children,
}: {
  kind: AgreementKind;
  standing: AgreementStanding;
  organization: string;
  children?: ReactNode;
}) {
  const t = useTranslations('agreement');
  const date = () => (demandedFrom === null ? null : <LocalTime value={demandedFrom} />);
  const about = { kind, organization, accepted: accepted ?? 0, inForce: inForce ?? 0 };
  return (
    <Notice tone={TONES[state]} title={t(`standingTitle.${state}`, { kind })}>
      <p>{t.rich(`standing.${state}`, { ...about, date })}</p>
      {children}
    </Notice>
  );
}
