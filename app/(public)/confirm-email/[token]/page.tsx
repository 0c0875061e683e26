import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/components/auth/auth-card';
import { VerifyEmailForm } from '@/components/auth/verify-email-form';
import { LinkButton } from '@/components/ui/button';
import { findMailLink, findMailRecipient } from '@/lib/domain/notifications';
import { paths } from '@/lib/paths';
import { confirmContactEmailAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contactEmail'))('confirmTitle') };
}

/** Where the link at the new address leads; only the button changes anything. */
export default async function ConfirmContactEmailPage({
  params,
}: PageProps<'/confirm-email/[token]'>) {
  const { token } = await params;
  const t = await getTranslations('contactEmail');
  const link = await findMailLink(token, 'CHANGE_CONTACT_EMAIL');
  const userId = link.state === 'valid' ? link.userId : null;
  const user = userId === null ? null : await findMailRecipient(userId);
  if (link.state !== 'valid' || user === null) {
    const isUsed = link.state === 'used';
    return (
      <AuthCard
        title={t(isUsed ? 'usedTitle' : 'deadTitle')}
        lead={t(isUsed ? 'usedBody' : 'deadBody')}
      >
        <LinkButton href={paths.myProfile()} variant="primary">
          {t('toProfile')}
        </LinkButton>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      title={t('confirmTitle')}
      lead={t('confirmBody', { email: link.email, signInName: user.signInName })}
    >
      <VerifyEmailForm
        action={confirmContactEmailAction}
        title={t('confirmTitle')}
        token={token}
        submit={t('confirm')}
      />
    </AuthCard>
  );
}
