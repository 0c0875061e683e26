import { useTranslations } from 'next-intl';
import { StandingNotice } from './standing-notice';
import { ADDRESS } from './words';
import { LinkButton } from '@/components/ui/button';
import type { HomeAgreement } from '@/lib/domain/enrollment';

/** That an agreement has to be accepted, and until when; nothing while all is well. */
export function AgreementNotice({
  agreement,
  organization,
  mayAccept,
}: {
  agreement: HomeAgreement;
  organization: string;
  mayAccept: boolean;
}) {
  const t = useTranslations('agreement');
  const { kind, state } = agreement;
  if (state === 'accepted') return null;
  return (
    <StandingNotice kind={kind} standing={agreement} organization={organization}>
      <p className="pt-1">
        <LinkButton href={ADDRESS[kind].page()}>
          {t(mayAccept ? 'readAndAccept' : 'read', { kind })}
        </LinkButton>
      </p>
    </StandingNotice>
  );
}
