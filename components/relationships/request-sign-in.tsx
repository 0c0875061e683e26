import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { paths } from '@/lib/paths';

/** For a reader who is not signed in: in, or to a new account, and back to this link. */
export function RequestSignIn({ token }: { token: string }) {
  const t = useTranslations('relationshipRequest');
  const next = paths.openInvitation(token);
  return (
    <Section title={t('signedOutTitle')}>
      <p>{t('signedOutLead')}</p>
      <LinkButton href={paths.signIn({ next })} variant="primary">
        {t('signIn')}
      </LinkButton>
      <p>{t('noAccountLead')}</p>
      <LinkButton href={paths.createAccount({ next })}>{t('createOne')}</LinkButton>
    </Section>
  );
}
