import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import type { MpnIdFacts } from '@/lib/domain/membership';
import { paths } from '@/lib/paths';

interface MpnIdViewProps {
  readonly facts: MpnIdFacts;
  /** The country of the profile, or of the organization, in the reader's language. */
  readonly country: string;
  readonly isPartner: boolean;
  readonly mayChange: boolean;
  /** Who can change it, for those who cannot. */
  readonly admins: readonly { readonly name: string; readonly signInName: string }[];
  readonly isChanged: boolean;
}

/** The MPN ID with its profile, and the way to another one, or who can go it. */
export function MpnIdView({ facts, country, ...props }: MpnIdViewProps) {
  const t = useTranslations('account.mpnId');
  const { mpnId, profile, since, isUnderReview } = facts;
  if (mpnId === null) return <NoMpnId {...props} />;
  return (
    <div className="max-w-3xl space-y-5">
      {props.isChanged ? (
        <Notice tone="success" live>
          {t('changed')}
        </Notice>
      ) : null}
      {isUnderReview ? (
        <Notice tone="info" title={t('underReview')}>
          <p>{t('underReviewBody')}</p>
        </Notice>
      ) : null}
      <Card>
        <DescriptionList
          items={[
            { term: t('id'), value: mpnId },
            { term: t('profile'), value: profile?.name ?? t('unknown') },
            { term: t('country'), value: country },
            {
              term: t('since'),
              value: since === null ? t('unknown') : <LocalTime value={since} show="date" />,
            },
          ]}
        />
      </Card>
      {props.mayChange && props.isPartner && !isUnderReview ? (
        <LinkButton href={paths.mpnIdStep('sign-in')} variant="primary">
          {t('change')}
        </LinkButton>
      ) : null}
      <WhoCan {...props} />
    </div>
  );
}

function NoMpnId(props: Omit<MpnIdViewProps, 'facts' | 'country'>) {
  const t = useTranslations('account.mpnId');
  const change = (
    <LinkButton
      href={props.isPartner ? paths.mpnIdStep('sign-in') : paths.enroll()}
      variant="primary"
    >
      {t(props.isPartner ? 'change' : 'enroll')}
    </LinkButton>
  );
  return (
    <div className="space-y-5">
      <EmptyState title={t('none')} action={props.mayChange ? change : undefined}>
        {t('noneBody')}
      </EmptyState>
      <WhoCan {...props} />
    </div>
  );
}

function WhoCan({ mayChange, admins }: Pick<MpnIdViewProps, 'mayChange' | 'admins'>) {
  const t = useTranslations('account.mpnId');
  if (mayChange) return null;
  if (admins.length === 0) return <p>{t('nobody')}</p>;
  return (
    <div className="space-y-2">
      <p>{t('who')}</p>
      <ul className="list-disc space-y-1 ps-5">
        {admins.map(({ name, signInName }) => (
          <li key={signInName} className="wrap-anywhere">
            {name} ({signInName})
          </li>
        ))}
      </ul>
    </div>
  );
}
