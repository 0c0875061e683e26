import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { MATRIX, rolesThatMay, type Actor, type Permission } from '@/lib/access';
import { paths } from '@/lib/paths';

/** In place of a page the person may not use: which roles may, and where to ask for one. */
export function Forbidden({ permission, actor }: { permission: Permission; actor: Actor }) {
  const t = useTranslations('forbidden');
  const roleName = useTranslations('roles');
  const locale = useLocale();
  const names = rolesThatMay(permission).map((role) => roleName(role));
  const roles = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
  return (
    <div className="mx-auto w-full max-w-xl space-y-4 py-8">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <p>{t('roles', { roles, count: names.length })}</p>
      <p>{t('standing', { standing: MATRIX[permission].standing })}</p>
      <p>{t('ask', { organization: actor.organization.name })}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={paths.myAccess()} variant="primary">
          {t('myAccess')}
        </LinkButton>
        <LinkButton href={paths.home()}>{t('home')}</LinkButton>
      </div>
    </div>
  );
}
