import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/shell/page-header';
import { Section } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { ProfileForm } from '@/components/users/profile-form';
import { requireActor } from '@/lib/auth';
import { getOwnProfile } from '@/lib/domain/users';
import { paths } from '@/lib/paths';
import { updateProfileAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('title') };
}

export default async function MyProfilePage({ searchParams }: PageProps<'/account/my-profile'>) {
  const actor = await requireActor();
  const profile = await getOwnProfile(actor);
  const t = await getTranslations('profile');
  const account = await getTranslations('account');
  const contactEmail = await getTranslations('contactEmail');
  const done = new Map<unknown, string>([
    ['saved', t('saved')],
    ['contactEmailAsked', contactEmail('asked')],
    ['contactEmail', contactEmail('done')],
  ]).get((await searchParams)['notice']);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={profile.signInName}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
      />
      <div className="max-w-3xl space-y-5">
        {done !== undefined ? (
          <Notice tone="success" live>
            {done}
          </Notice>
        ) : null}
        <Section title={t('detailsTitle')}>
          <ProfileForm action={updateProfileAction} profile={profile} title={t('title')} />
        </Section>
      </div>
    </>
  );
}
