import { useTranslations } from 'next-intl';
import { Card, Section } from '@/components/ui/card';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/action/form-state';
import type { AgreementOverview, VersionSummary } from '@/lib/domain/catalog';
import { AcceptForm } from './accept-form';
import { AgreementText } from './agreement-text';
import { EvidenceSection } from './evidence-section';
import { StandingNotice } from './standing-notice';
import { VersionTable } from './version-table';
import { ADDRESS, type AgreementKind } from './words';

/** The agreement in force, how the organization stands to it, its acceptance, and its history. */
export function AgreementView({
  kind,
  overview: { standing, inForce, upcoming, versions },
  organization,
  needs,
  accept,
}: {
  kind: AgreementKind;
  overview: AgreementOverview;
  organization: string;
  /** Whether the agreement concerns the organization as it is. */
  needs: boolean;
  /** Null for whoever may only read it. */
  accept: FormAction | null;
}) {
  const t = useTranslations('agreement');
  const accepted = versions.find(({ version }) => version === standing.accepted);
  const isOpen = needs && standing.accepted !== inForce.version;
  return (
    <div className="max-w-3xl space-y-4">
      {needs ? (
        <StandingNotice kind={kind} standing={standing} organization={organization} />
      ) : (
        <Notice>
          <p>{t('notConcerned', { kind })}</p>
        </Notice>
      )}
      {needs && isOpen && standing.state === 'accepted' ? (
        <Notice>
          <p>{t('goesOn', { accepted: standing.accepted ?? 0, inForce: inForce.version })}</p>
        </Notice>
      ) : null}
      {upcoming === null ? null : <UpcomingNotice kind={kind} upcoming={upcoming} />}
      <Card>
        <AgreementText body={inForce.body} />
      </Card>
      {!isOpen ? null : accept === null ? (
        <p>{t('onlyGlobalAdmin', { organization })}</p>
      ) : (
        <AcceptForm
          kind={kind}
          documentId={inForce.id}
          version={inForce.version}
          organization={organization}
          action={accept}
        />
      )}
      {accepted === undefined ? null : <EvidenceSection kind={kind} version={accepted} />}
      <Section title={t('versions')}>
        <VersionTable kind={kind} versions={versions} />
      </Section>
    </div>
  );
}

function UpcomingNotice({ kind, upcoming }: { kind: AgreementKind; upcoming: VersionSummary }) {
  const t = useTranslations('agreement');
  const { id, version, effectiveFrom, demandedFrom } = upcoming;
  const from = () => <LocalTime value={effectiveFrom} />;
  const until = () => (demandedFrom === null ? null : <LocalTime value={demandedFrom} />);
  return (
    <Notice title={t('upcomingTitle', { version })}>
      <p>
        {demandedFrom === null
          ? t.rich('upcomingKeeps', { from })
          : t.rich('upcomingAnew', { from, until })}
      </p>
      <p>
        <TextLink href={ADDRESS[kind].version(id)}>{t('readVersion', { version })}</TextLink>
      </p>
    </Notice>
  );
}
