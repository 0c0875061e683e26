import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ChangeList } from '@/components/amendments/change-list';
import { ConfirmPage } from '@/components/shell/confirm-page';
import { Forbidden } from '@/components/shell/forbidden';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findProfileForm } from '@/lib/domain/enrollment';
import { paths } from '@/lib/paths';
import { withdrawAmendmentAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('amendment'))('withdraw') };
}

/** Asks before the open change of the company profile is withdrawn; the form below does it. */
export default async function WithdrawProfileChangePage() {
  const actor = await requireActor();
  if (!can(actor, 'organization:edit-legal') && !can(actor, 'organization:edit-tax')) {
    return <Forbidden permission="organization:edit-legal" actor={actor} />;
  }
  const amendment = (await findProfileForm(actor))?.amendment ?? null;
  if (amendment === null || !amendment.canWithdraw) redirect(paths.organizationProfile());
  const t = await getTranslations('amendment');
  const account = await getTranslations('account');
  const { id, version, state, contactEmail, changes } = amendment;
  const email = state === 'EMAIL_OWNERSHIP' ? contactEmail : null;
  return (
    <ConfirmPage
      title={t('withdraw')}
      breadcrumbs={[
        { label: account('title'), href: paths.account() },
        { label: account('organization.title'), href: paths.organizationProfile() },
      ]}
      lead={t('withdrawLead')}
      consequences={[
        t('withdrawReview'),
        ...(email === null ? [] : [t('withdrawLink', { email })]),
        t('withdrawStay'),
        t('withdrawMail'),
      ]}
      facts={<ChangeList changes={changes} />}
      action={withdrawAmendmentAction}
      hidden={{ amendmentId: id, version: String(version) }}
      back={paths.organizationProfile()}
      keep={t('keep')}
    />
  );
}
