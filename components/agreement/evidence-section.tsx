import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { VersionSummary } from '@/lib/domain/catalog';
import { regionWords } from './region-words';
import type { AgreementKind } from './words';

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
  if (evidence === null) return null;
  const { acceptedAt, acceptedByName, signInName, organizationName, locale, region } = evidence;
  return (
    <Section title={t('evidence')} description={t('evidenceLead', { kind, version })}>
      <DescriptionList
        items={[
          { term: t('organization'), value: organizationName },
          { term: t('acceptedBy'), value: `${acceptedByName} (${signInName})` },
          { term: t('acceptedAt'), value: <LocalTime value={acceptedAt} /> },
          { term: t('region'), value: regions(regionWords(region)) },
          { term: t('language'), value: t(`languages.${locale}`) },
        ]}
      />
    </Section>
  );
}
