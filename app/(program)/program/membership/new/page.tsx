import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ProfileForm } from '@/components/directory/profile-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { can } from '@/lib/access';
import { requireActor } from '@/lib/auth';
import { countryOptions } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { addProfileAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('add') };
}

export default async function AddProfilePage() {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const t = await getTranslations('directory');
  return (
    <>
      <PageHeader
        title={t('add')}
        breadcrumbs={[{ label: t('title'), href: paths.membershipDirectory() }]}
      />
      <ProfileForm
        action={addProfileAction}
        profile={null}
        countries={countryOptions(await getLocale())}
      />
    </>
  );
}
