import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StatusBadge } from '@/components/ui/badge';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import { TextLink } from '@/components/ui/text-link';
import type { Review } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { StateBadge } from './state-badge';

/** A finding, marked as fitting or as worth a look. */
export function Finding({ fits, children }: { fits: boolean; children: ReactNode }) {
  const t = useTranslations('review');
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusBadge tone={fits ? 'success' : 'warning'}>{t(fits ? 'ok' : 'look')}</StatusBadge>
      <span className="min-w-0">{children}</span>
    </span>
  );
}

/** An enrollment; or a change of a company profile, which has no earlier one to look at. */
type Judged = Pick<Review, 'evidence' | 'domains'> &
  Partial<Pick<Review, 'earlier'>> & {
    readonly snapshot: {
      readonly legalProfile: Pick<Review['snapshot']['legalProfile'], 'legalName'>;
      readonly profile: Pick<Review['snapshot']['profile'], 'name'>;
    };
  };

/** What comparing what was sent with what is known here has found. */
export function EvidenceList({ review }: { review: Judged }) {
  const t = useTranslations('review');
  const { evidence, snapshot, domains } = review;
  const { contactDomain: domain, warnings } = evidence;
  const names = { legal: snapshot.legalProfile.legalName, profile: snapshot.profile.name };
  const fitsDomain = evidence.domain === 'same' || evidence.domain === 'related';
  return (
    <Section title={t('evidenceTitle')} description={t('evidenceLead')}>
      <DescriptionList
        items={[
          {
            term: t('domainTerm'),
            value: (
              <Finding fits={fitsDomain}>{t(`domain.${evidence.domain}`, { domain })}</Finding>
            ),
          },
          { term: t('domains'), value: domains.join(', ') },
          {
            term: t('nameTerm'),
            value: (
              <Finding fits={evidence.name === 'same'}>{t(`name.${evidence.name}`, names)}</Finding>
            ),
          },
          {
            term: t('countryTerm'),
            value: (
              <Finding fits={evidence.sameCountry}>
                {t(evidence.sameCountry ? 'countrySame' : 'countryOther')}
              </Finding>
            ),
          },
          {
            term: t('warningTerm'),
            value: (
              <Finding fits={warnings.length === 0}>
                {warnings.length === 0
                  ? t('warningNone')
                  : warnings.map((warning) => t(`warning.${warning}`)).join(' ')}
              </Finding>
            ),
          },
          ...(review.earlier === undefined
            ? []
            : [{ term: t('earlierTerm'), value: <Earlier earlier={review.earlier} /> }]),
        ]}
      />
    </Section>
  );
}

function Earlier({ earlier }: { earlier: Review['earlier'] }) {
  const t = useTranslations('review');
  if (earlier.length === 0) return t('earlierNone');
  return (
    <ul className="space-y-1">
      {earlier.map(({ id, reference, status, reason, decidedAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink href={paths.review(id)}>{reference}</TextLink>
          {status === 'PENDING' ? null : <StateBadge state={status} />}
          {decidedAt === null ? null : <LocalTime value={decidedAt} show="date" />}
          {reason === null ? null : <span>{t(`why.${reason}`)}</span>}
        </li>
      ))}
    </ul>
  );
}
