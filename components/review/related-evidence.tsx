import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import { TextLink } from '@/components/ui/text-link';
import type { MailEvidence, RelatedFacts } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { StateBadge } from './state-badge';

/** What DNS and the portal's other records say of the applicant. */
export function RelatedEvidence({
  domain,
  mail,
  related,
}: {
  /** The primary contact's. */
  domain: string;
  mail: MailEvidence;
  related: RelatedFacts;
}) {
  const t = useTranslations('review.related');
  const { nameSimilarity, organizations, domains, enrollments } = related;
  return (
    <Section title={t('title')}>
      <DescriptionList
        items={[
          {
            term: t('mail'),
            value: (
              <span className="flex flex-wrap gap-x-2 wrap-anywhere">
                {t(`mx.${mail.outcome}`, { domain, hosts: mail.hosts.join(', ') })}
                <LocalTime value={mail.checkedAt} />
              </span>
            ),
          },
          { term: t('similarity'), value: t('percent', { value: nameSimilarity }) },
          {
            term: t('organizations'),
            value:
              organizations.length === 0
                ? t('none')
                : organizations
                    .map(({ name, score, isConfusable }) =>
                      t(isConfusable ? 'alikeLetters' : 'alike', { name, value: score }),
                    )
                    .join('\n'),
          },
          {
            term: t('domains'),
            value:
              domains.length === 0
                ? t('none')
                : domains
                    .map(({ isConfusable, ...found }) =>
                      t(isConfusable ? 'confusable' : 'similar', found),
                    )
                    .join('\n'),
          },
          { term: t('enrollments'), value: <Enrollments enrollments={enrollments} /> },
        ]}
      />
    </Section>
  );
}

function Enrollments({ enrollments }: Pick<RelatedFacts, 'enrollments'>) {
  const t = useTranslations('review.related');
  if (enrollments.length === 0) return t('none');
  return (
    <ul className="space-y-1">
      {enrollments.map(({ id, reference, name, status, same }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TextLink href={paths.review(id)}>{reference}</TextLink>
          <span className="wrap-anywhere">{name}</span>
          {status === 'PENDING' ? null : <StateBadge state={status} />}
          <span className="text-muted">{same.map((fact) => t(`same.${fact}`)).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
