import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import type { OwnAgreement as Agreement } from '@/lib/domain/organizations';
import { StandingNotice } from './standing-notice';
import { ADDRESS } from './words';

/** How an organization stands to the agreement it needs, and where to read and accept it. */
export function OwnAgreement({
  agreement,
  organization,
  mayAccept,
}: {
  agreement: Agreement;
  organization: string;
  mayAccept: boolean;
}) {
  const t = useTranslations('agreement');
  const { kind, state } = agreement;
  const isOpen = state !== 'accepted' && mayAccept;
  return (
    <Section
      title={t('title', { kind })}
      actions={
        <LinkButton href={ADDRESS[kind].page()}>
          {t(isOpen ? 'readAndAccept' : 'read', { kind })}
        </LinkButton>
      }
    >
      <StandingNotice kind={kind} standing={agreement} organization={organization} />
    </Section>
  );
}
