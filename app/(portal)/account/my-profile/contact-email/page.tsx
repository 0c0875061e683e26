import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { PageHeader } from '@/components/shell/page-header';
import { ContactEmailForm } from '@/components/users/contact-email-form';
import { requireActor } from '@/lib/auth';
import { getOwnProfile } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { changeContactEmailAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contactEmail'))('title') };
}

/** Asks for the new contact address. */
export default async function ContactEmailPage() {
  const actor = await requireActor();
  const { contactEmail, isGuest } = await getOwnProfile(actor);
  if (isGuest) redirect(paths.myProfile());
  const t = await getTranslations('contactEmail');
  const account = await getTranslations('account');
  const profile = await getTranslations('profile');
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumbs={[
          { label: account('title'), href: paths.account() },
          { label: profile('title'), href: paths.myProfile() },
        ]}
      />
      <ContactEmailForm action={changeContactEmailAction} present={contactEmail} />
    </>
  );
}
