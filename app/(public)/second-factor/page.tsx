import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { LinkButton } from '@/components/ui/button';
import { TextLink } from '@/components/ui/text-link';
import { requireFactorOwner } from '@/lib/auth';
import { isFactorRequired } from '@/lib/domain/factors';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { nextIn } from '../next-in';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors.setUp'))('title') };
}

/** The choice of a second factor; where those are led who have to have one. */
export default async function SetUpFactorPage({ searchParams }: PageProps<'/second-factor'>) {
  const owner = await requireFactorOwner();
  const query = nextIn((await searchParams)['next']);
  const t = await getTranslations('factors.setUp');
  const isOwed =
    !owner.hasSecondFactor && isFactorRequired(owner.organization, env.requireSecondFactor);
  const choices = [
    { key: 'app', href: paths.addAuthenticator(query) },
    { key: 'passkey', href: paths.addPasskey(query) },
  ] as const;
  return (
    <AuthCard
      title={t('title')}
      lead={isOwed ? t('required') : t('lead')}
      footer={
        isOwed ? null : (
          <p>
            <TextLink href={paths.security()}>{t('back')}</TextLink>
          </p>
        )
      }
    >
      <ul className="space-y-4">
        {choices.map(({ key, href }) => (
          <li key={key} className="space-y-2 rounded-md border border-line p-4">
            <h2 className="text-base font-semibold">{t(`${key}Title`)}</h2>
            <p>{t(`${key}Body`)}</p>
            <LinkButton href={href}>{t(`${key}Button`)}</LinkButton>
          </li>
        ))}
      </ul>
    </AuthCard>
  );
}
