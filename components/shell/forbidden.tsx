import { useLocale, useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import {
  hasStanding,
  keyRole,
  MATRIX,
  rolesThatMay,
  type Actor,
  type Permission,
  type Standing,
} from '@/lib/access';
import { paths } from '@/lib/paths';

/**
 * In place of a page the person may not use: which roles may and where to ask for one; or, when
 * the page is not for their kind of organization and no role would help, which kind it is for:
 * the permission's own, unless the page is for fewer.
 */
export function Forbidden({
  permission,
  standing = MATRIX[permission].standing,
  actor,
}: {
  permission: Permission;
  standing?: Standing;
  actor: Actor;
}) {
  const t = useTranslations('forbidden');
  const roleName = useTranslations('roles');
  const locale = useLocale();
  const { name } = actor.organization;
  const fits = hasStanding(actor.organization, standing);
  const names = rolesThatMay(permission).map((role) => roleName(role));
  const roles = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
  return (
    <div className="mx-auto w-full max-w-xl space-y-4 py-8">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      {fits ? null : <p>{t('standing', { standing })}</p>}
      {fits && names.length > 0 ? <p>{t('roles', { roles, count: names.length })}</p> : null}
      {fits ? (
        <p>{t('ask', { organization: name, admin: roleName(keyRole(actor.organization)) })}</p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <LinkButton href={paths.myAccess()} variant="primary">
          {t('myAccess')}
        </LinkButton>
        <LinkButton href={paths.home()}>{t('home')}</LinkButton>
      </div>
    </div>
  );
}
