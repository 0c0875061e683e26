import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/shell/page-header';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { allowedByArea } from '@/components/users/access-areas';
import { RoleNames } from '@/components/users/user-forms';
import { requireActor } from '@/lib/auth';
import { listGlobalAdmins } from '@/lib/domain/users';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('myAccess'))('title') };
}

export default async function MyAccessPage() {
  const actor = await requireActor();
  const admins = await listGlobalAdmins(actor.organization.id);
  const t = await getTranslations('myAccess');
  const account = await getTranslations('account');
  const sentence = await getTranslations('permissions');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead', { organization: actor.organization.name })}
        breadcrumbs={[{ label: account('title'), href: paths.account() }]}
        commands={
          <LinkButton href={paths.rolePage()} variant="subtle">
            {t('allRoles')}
          </LinkButton>
        }
      />
      <div className="max-w-3xl space-y-5">
        <Section title={t('rolesTitle')}>
          {actor.roles.length === 0 ? <p>{t('noRoles')}</p> : <RoleNames roles={actor.roles} />}
        </Section>
        <Section title={t('allowedTitle')}>
          {[...allowedByArea(actor)].map(([area, permissions]) => (
            <div key={area} className="space-y-1">
              <h3 className="font-semibold">{t(`areas.${area}`)}</h3>
              <ul className="list-disc space-y-0.5 ps-5">
                {permissions.map((permission) => (
                  <li key={permission} className="first-letter:uppercase">
                    {sentence(permission)}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
        <Section title={t('askTitle')}>
          {admins.length === 0 ? (
            <p>{t('askNobody')}</p>
          ) : (
            <>
              <p>{t('askBody')}</p>
              <ul className="space-y-1">
                {admins.map(({ id, name, signInName }) => (
                  <li key={id} className="wrap-anywhere">
                    <span className="font-semibold">{name}</span>{' '}
                    <span className="text-muted">{signInName}</span>{' '}
                    {id === actor.userId ? t('you') : null}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      </div>
    </>
  );
}
