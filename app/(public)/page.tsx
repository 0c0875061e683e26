import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { getActor } from '@/lib/auth';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home');
  return { title: t('metaTitle') };
}

/** The public start page: what this is and the ways in. Whoever is signed in is led to Home. */
export default async function PublicHomePage() {
  if ((await getActor()) !== null) redirect(paths.home());
  const t = await getTranslations('home');
  const parts: { icon: IconName; title: string; body: string }[] = [
    { icon: 'clipboard', title: t('enrollTitle'), body: t('enrollBody') },
    { icon: 'handshake', title: t('connectTitle'), body: t('connectBody') },
    { icon: 'users', title: t('serveTitle'), body: t('serveBody') },
  ];
  return (
    <div className="mx-auto w-full max-w-5xl space-y-10 py-4 sm:py-10">
      <div className="max-w-2xl space-y-5">
        <h1 className="text-2xl font-semibold sm:text-3xl">{t('title')}</h1>
        <p className="text-base text-muted">
          {t('lead', { brand: env.brandName, vendor: env.vendorName })}
        </p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={paths.signIn()} variant="primary" className="min-h-10 px-5">
            {t('signIn')}
          </LinkButton>
          <LinkButton href={paths.enroll()} className="min-h-10 px-5">
            {t('enroll')}
          </LinkButton>
          <LinkButton href={paths.providers()} className="min-h-10 px-5">
            {t('findProvider')}
          </LinkButton>
        </div>
        <p className="text-muted">
          {t('createAccount')} <TextLink href={paths.createAccount()}>{t('createOne')}</TextLink>
        </p>
      </div>
      <section aria-labelledby="what" className="space-y-4">
        <h2 id="what" className="text-lg font-semibold">
          {t('whatTitle')}
        </h2>
        <ul className="grid gap-4 md:grid-cols-3">
          {parts.map(({ icon, title, body }) => (
            <li
              key={icon}
              className="space-y-2 rounded-lg border border-line bg-surface p-5 shadow-card"
            >
              <Icon name={icon} className="size-6 text-accent" />
              <h3 className="text-base font-semibold">{title}</h3>
              <p className="text-muted">{body}</p>
            </li>
          ))}
        </ul>
      </section>
      <Notice title={t('invitedTitle')}>
        <p>{t('invitedBody')}</p>
      </Notice>
    </div>
  );
}
