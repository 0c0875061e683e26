import { useFormatter, useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { VersionSummary } from '@/lib/domain/catalog';
import { regionWords } from './region-words';
import type { AgreementKind } from './words';

/** A day that was written down, and belongs to no clock. */
const DAY = { dateStyle: 'medium', timeZone: 'UTC' } as const;

/** Who accepted a version for the organization, when, and what it was called then. */
export function EvidenceSection({
  kind,
  version: { version, evidence },
}: {
  kind: AgreementKind;
  version: VersionSummary;
}) {
  const t = useTranslations('agreement');
  const regions = useTranslations('regions');
  const format = useFormatter();
  if (evidence === null) return null;
  const { acceptedAt, acceptedByName, signInName, organizationName, locale, region } = evidence;
  const { attestedByOrganization, attestedByName, signedOn } = evidence;
  const isAttested = attestedByOrganization !== null && signedOn !== null;
  return (
    <Section title={t('evidence')} description={t('evidenceLead', { kind, version })}>
      <DescriptionList
        items={[
          { term: t('organization'), value: organizationName },
          {
            term: t('acceptedBy'),
            value: isAttested ? acceptedByName : `${acceptedByName} (${signInName})`,
          },
          ...(isAttested
            ? [
                { term: t('signedOn'), value: format.dateTime(signedOn, DAY) },
                {
                  term: t('attestedBy'),
                  value: t('attestedByWhom', {
                    name: `${attestedByName ?? ''} (${signInName})`,
                    organization: attestedByOrganization,
                  }),
                },
              ]
            : []),
          { term: t('acceptedAt'), value: <LocalTime value={acceptedAt} /> },
          { term: t('region'), value: regions(regionWords(region)) },
          { term: t('language'), value: t(`languages.${locale}`) },
        ]}
      />
    </Section>
  );
}
