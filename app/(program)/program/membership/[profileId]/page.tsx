import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ProfileForm } from '@/components/directory/profile-form';
import { Forbidden } from '@/components/shell/forbidden';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { can } from '@/lib/access';
import { orNotFound } from '@/lib/action';
import { requireActor } from '@/lib/auth';
import { getDirectoryProfile } from '@/lib/domain/membership';
import { countryOptions } from '@/lib/domain/organizations';
import { paths } from '@/lib/paths';
import { editProfileAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('title') };
}

export default async function DirectoryProfilePage({
  params,
  searchParams,
}: PageProps<'/program/membership/[profileId]'>) {
  const actor = await requireActor();
  if (!can(actor, 'program:membership')) {
    return <Forbidden permission="program:membership" actor={actor} />;
  }
  const { profileId } = await params;
  const profile = await orNotFound(getDirectoryProfile(actor, profileId));
  const { notice } = await searchParams;
  const t = await getTranslations('directory');
  return (
    <>
      <PageHeader
        title={profile.name}
        description={`${t('mpnId')} ${profile.mpnId}`}
        breadcrumbs={[{ label: t('title'), href: paths.membershipDirectory() }]}
        commands={
          <LinkButton href={paths.membershipAccount(profile.account.id)} variant="subtle">
            {t('openAccount', { name: profile.account.userName })}
          </LinkButton>
        }
      />
      <div className="max-w-3xl space-y-5">
        {notice === 'added' || notice === 'saved' ? (
          <Notice tone="success" live>
            {t(notice)}
          </Notice>
        ) : null}
        <ProfileForm
          key={profile.version}
          action={editProfileAction}
          profile={profile}
          countries={countryOptions(await getLocale())}
        />
      </div>
    </>
  );
}
