import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskTable } from '@/components/agreement-desk/desk-table';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { ACCEPTANCES_COUNTED_UP_TO, listAgreementVersions } from '@/lib/domain/catalog';
import { AGREEMENT_KINDS } from '@/lib/domain/catalog/schema';
import { paths } from '@/lib/paths';
import { startDraftAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agreementDesk'))('title') };
}

/** Both agreements with all their versions, and the way to the next one. */
export default async function AgreementsPage({ searchParams }: PageProps<'/program/agreements'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:catalogue')) {
    return <Forbidden permission="program:catalogue" actor={actor} />;
  }
  const t = await getTranslations('agreementDesk');
  const words = await getTranslations('agreement');
  const all = await listAgreementVersions(actor);
  const { notice } = await searchParams;
  const sections = AGREEMENT_KINDS.map((kind) => {
    const versions = all.filter((version) => version.kind === kind);
    return { kind, versions, draft: versions.find(({ state }) => state === 'draft') };
  });
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="space-y-4">
        {notice === 'discarded' ? (
          <Notice tone="success" live>
            {t('notices.discarded')}
          </Notice>
        ) : null}
        {sections.map(({ kind, versions, draft }) => (
          <Section
            key={kind}
            title={words('title', { kind })}
            description={t('about', { kind })}
            actions={
              draft === undefined ? (
                <Form
                  action={startDraftAction}
                  title={t('startAbout', { kind })}
                  idPrefix={`${kind}-`}
                  hidden={{ kind }}
                  className="space-y-0!"
                >
                  <SubmitButton variant="secondary">{t('start')}</SubmitButton>
                </Form>
              ) : (
                <LinkButton href={paths.programAgreementAct(draft.id, 'edit')}>
                  {t('goOn', { version: draft.version })}
                </LinkButton>
              )
            }
          >
            <DeskTable
              label={t('tableOf', { kind })}
              versions={versions}
              countedUpTo={ACCEPTANCES_COUNTED_UP_TO}
            />
          </Section>
        ))}
      </div>
    </>
  );
}
