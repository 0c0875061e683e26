import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ChangeProfile } from '@/components/amendments/change-profile';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { findProfileForm, formatPhone, legalProfileForm } from '@/lib/domain/enrollment';
import { countryInSentence, countryName } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { sendAmendmentAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('amendment'))('title') };
}

/** Changes what of the company was verified: it is verified again, and in force after that. */
export default async function ChangeCompanyProfilePage() {
  const actor = await requireActor();
  const mayLegal = can(actor, 'organization:edit-legal');
  if (!mayLegal && !can(actor, 'organization:edit-tax')) {
    return <Forbidden permission="organization:edit-legal" actor={actor} />;
  }
  const form = await findProfileForm(actor);
  const amendment = form?.amendment ?? null;
  // What the reviewers have in hand stays as it was sent.
  if (amendment !== null && !amendment.canRevise) redirect(paths.organizationProfile());
  const t = await getTranslations('amendment');
  const account = await getTranslations('account');
  const locale = await getLocale();
  const title = t(mayLegal ? 'title' : 'titleTax');
  const { country } = actor.organization;
  return (
    <>
      <PageHeader
        title={title}
        description={t('lead')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: account('organization.title'), href: paths.organizationProfile() },
        ]}
      />
      {form === null ? (
        <EmptyState title={t('nothingTitle')}>
          <p>{t('nothing')}</p>
        </EmptyState>
      ) : (
        <div className="max-w-2xl space-y-6">
          {amendment === null ? null : <Notice>{t('revising')}</Notice>}
          <ChangeProfile
            action={sendAmendmentAction}
            title={title}
            form={form}
            rule={legalProfileForm(country, locale, form.shown.legalProfile)}
            country={countryName(country, locale)}
            inCountry={countryInSentence(country, locale)}
            contact={readable(form.shown.primaryContact)}
          />
        </div>
      )}
    </>
  );
}

function readable<Contact extends { readonly phone: string | null }>(contact: Contact) {
  const { phone } = contact;
  return { ...contact, phone: phone === null ? '' : formatPhone(phone) };
}
