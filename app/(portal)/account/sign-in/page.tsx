import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Form } from '@/components/form/form';
import { SubmitButton } from '@/components/form/submit-button';
import { IssuerForm, issuerTexts } from '@/components/openid/issuer-form';
import { IssuerMoved } from '@/components/openid/issuer-moved';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { CopiedId } from '@/components/ui/copied-id';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { can, keyRole } from '@/lib/access';
import { findLateAttempt } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getIssuerSettings, hostOf } from '@/lib/domain/openid';
import { paths } from '@/lib/paths';
import { saveIssuerAction, testIssuerAction } from './actions';

const NOTICES = ['saved', 'off', 'tested'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signIn'))('title') };
}

/** The issuer by which the people of one's organization sign in. */
export default async function OrganizationIssuerPage({
  searchParams,
}: PageProps<'/account/sign-in'>) {
  const actor = await requireActor();
  if (!can(actor, 'organization:manage-sign-in')) {
    return <Forbidden permission="organization:manage-sign-in" actor={actor} />;
  }
  const { current, callbackUrl, signedOutUrl, logoutUrl } = await getIssuerSettings(actor);
  const late = await findLateAttempt();
  const t = await getTranslations('openid.settings');
  const account = await getTranslations('account');
  const roleName = await getTranslations('roles');
  const format = await getFormatter();
  const asked = (await searchParams)['notice'];
  const notice = NOTICES.find((known) => known === asked);
  return (
    <>
      <PageHeader
        title={account('signIn.title')}
        description={t('lead')}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
      />
      <div className="max-w-3xl space-y-5">
        {notice === undefined ? null : (
          <Notice tone="success" live>
            {t(`notices.${notice}`)}
          </Notice>
        )}
        <p>
          {current === null
            ? t('off')
            : t('on', {
                host: hostOf(current.issuer),
                date: format.dateTime(current.changedAt, { dateStyle: 'long' }),
              })}
        </p>
        <Section title={t('registerTitle')} description={t('registerLead')}>
          <DescriptionList
            items={[
              { term: t('callback'), value: <CopiedId id={callbackUrl} /> },
              { term: t('afterSignOut'), value: <CopiedId id={signedOutUrl} /> },
              { term: t('backchannelLogout'), value: <CopiedId id={logoutUrl} /> },
            ]}
          />
        </Section>
        {late === null ? null : <IssuerMoved sent={late.values} saved={issuerTexts(current)} />}
        <Section title={t('formTitle')}>
          <IssuerForm
            action={saveIssuerAction}
            current={current}
            admin={roleName(keyRole(actor.organization))}
          />
        </Section>
        {current === null ? null : (
          <Section title={t('testTitle')} description={t('testLead')}>
            <Form action={testIssuerAction} title={t('test')} idPrefix="test-">
              <div className="flex flex-wrap gap-2">
                <SubmitButton variant="secondary">{t('test')}</SubmitButton>
                <LinkButton href={paths.turnOffIssuer()} variant="subtle">
                  {t('turnOffTitle')}
                </LinkButton>
              </div>
            </Form>
          </Section>
        )}
      </div>
    </>
  );
}
