import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { can, keyRole, type Actor } from '@/lib/access';
import { paths } from '@/lib/paths';

/** Says that the organization has no issuer, and how it gets one: by the reader, or by whom else. */
export function NoIssuer({ actor, title }: { actor: Actor; title: string }) {
  const t = useTranslations('openid.own');
  const roleName = useTranslations('roles');
  return (
    <Section title={title}>
      <p>{t('noIssuer')}</p>
      {can(actor, 'organization:manage-sign-in') ? (
        <LinkButton href={paths.issuer()}>{t('setUp')}</LinkButton>
      ) : (
        <p className="text-muted">
          {t('askForIt', { role: roleName(keyRole(actor.organization)) })}
        </p>
      )}
    </Section>
  );
}
