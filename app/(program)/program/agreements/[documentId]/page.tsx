import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentView } from '@/components/agreement-desk/document-view';
import { VERSION_TONES } from '@/components/agreement/version-tones';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { StatusBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import { loadDocument } from '../load';

export async function generateMetadata({
  params,
}: PageProps<'/program/agreements/[documentId]'>): Promise<Metadata> {
  const t = await getTranslations('agreementDesk');
  if (!can(await requireActor(), 'program:catalogue')) return { title: t('title') };
  const { kind, version } = await loadDocument((await params).documentId);
  return { title: t('versionOf', { kind, version }) };
}

const NOTICES = ['saved', 'published', 'withdrawn'] as const;

/** One version: its words as they are read, its dates, and what can be done with it. */
export default async function AgreementDocumentPage({
  params,
  searchParams,
}: PageProps<'/program/agreements/[documentId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const document = await loadDocument((await params).documentId);
  const { notice } = await searchParams;
  const said = NOTICES.find((known) => known === notice);
  const t = await getTranslations('agreementDesk');
  const words = await getTranslations('agreement');
  const { id, kind, version, state } = document;
  const isDraft = state === 'draft';
  return (
    <>
      <PageHeader
        title={t('versionOf', { kind, version })}
        breadcrumbs={[{ label: t('title'), href: paths.programAgreements() }]}
        status={<StatusBadge tone={VERSION_TONES[state]}>{words(`states.${state}`)}</StatusBadge>}
        description={t(`stateAbout.${state}`)}
        action={
          isDraft ? (
            <LinkButton href={paths.programAgreementAct(id, 'publish')} variant="primary">
              {t('publish', { version })}
            </LinkButton>
          ) : null
        }
        commands={
          isDraft ? (
            <>
              <LinkButton href={paths.programAgreementAct(id, 'edit')} variant="subtle">
                {t('edit')}
              </LinkButton>
              <LinkButton href={paths.programAgreementAct(id, 'discard')} variant="subtle">
                {t('discard')}
              </LinkButton>
            </>
          ) : (
            <>
              <LinkButton href={paths.agreementAcceptances(id)} variant="subtle">
                {t('whoAccepted')}
              </LinkButton>
              {state === 'inForce' ? (
                <LinkButton href={paths.agreementMissing(id)} variant="subtle">
                  {t('whoMissing')}
                </LinkButton>
              ) : null}
              {state === 'scheduled' ? (
                <LinkButton href={paths.programAgreementAct(id, 'withdraw')} variant="subtle">
                  {t('withdraw', { version })}
                </LinkButton>
              ) : null}
            </>
          )
        }
      />
      <div className="space-y-4">
        {said === undefined ? null : (
          <div className="max-w-3xl">
            <Notice tone="success" live>
              {t(`notices.${said}`)}
            </Notice>
          </div>
        )}
        <DocumentView document={document} />
      </div>
    </>
  );
}
