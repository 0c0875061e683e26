import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/shell/page-header';
import { StatusBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import type { AgreementVersion } from '@/lib/domain/catalog';
import { AgreementText } from './agreement-text';
import { EvidenceSection } from './evidence-section';
import { VERSION_TONES } from './version-tones';
import { ADDRESS, type AgreementKind } from './words';

const OTHER = { en: 'es', es: 'en' } as const;

/** One version, as it was accepted or will have to be: its words, and the evidence. */
export function VersionView({ kind, version }: { kind: AgreementKind; version: AgreementVersion }) {
  const t = useTranslations('agreement');
  const { page, version: addressOf } = ADDRESS[kind];
  const { id, title, body, language, state, effectiveFrom } = version;
  const other = OTHER[language];
  const from = () => <LocalTime value={effectiveFrom} />;
  return (
    <>
      <PageHeader
        title={<span lang={language}>{title}</span>}
        breadcrumbs={[{ label: t('title', { kind }), href: page() }]}
        status={<StatusBadge tone={VERSION_TONES[state]}>{t(`states.${state}`)}</StatusBadge>}
        description={t.rich('versionFrom', { version: version.version, from })}
        commands={
          <LinkButton href={addressOf(id, { language: other })} variant="subtle">
            {t('readIn', { language: other })}
          </LinkButton>
        }
      />
      <div className="max-w-3xl space-y-4">
        <EvidenceSection kind={kind} version={version} />
        <Card>
          <AgreementText body={body} language={language} />
        </Card>
      </div>
    </>
  );
}
