import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { can, rolesThatMay, type Actor } from '@/lib/access';
import { paths } from '@/lib/paths';

const PERMISSION = 'organization:manage-sign-in';

/** Says that the organization has no issuer, and how it gets one: by the reader, or by whom else. */
export function NoIssuer({ actor, title }: { actor: Actor; title: string }) {
  const t = useTranslations('openid.own');
  const roleName = useTranslations('roles');
  const [role] = rolesThatMay(PERMISSION);
  return (
    <Section title={title}>
      <p>{t('noIssuer')}</p>
      {can(actor, PERMISSION) ? (
        <LinkButton href={paths.issuer()}>{t('setUp')}</LinkButton>
      ) : role === undefined ? null : (
        <p className="text-muted">{t('askForIt', { role: roleName(role) })}</p>
      )}
    </Section>
  );
}
