import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/description-list';
import { LocalTime } from '@/components/ui/local-time';
import type { InvitationDetail } from '@/lib/domain/invitations';

/** Who made an invitation, when, until when it works, and what became of it. */
export function InvitationFacts({ invitation }: { invitation: InvitationDetail }) {
  const t = useTranslations('invitations');
  const { createdBy, createdAt, sentAt, expiresAt, answeredAt, answeredBy } = invitation;
  const { state, isReusable, acceptances, recipientDomain } = invitation;
  return (
    <DescriptionList
      items={[
        {
          key: 'created',
          term: t('created'),
          value: (
            <>
              <LocalTime value={createdAt} />
              {createdBy === null ? null : ` · ${createdBy}`}
            </>
          ),
        },
        ...(sentAt === null
          ? []
          : [{ key: 'sent', term: t('sent'), value: <LocalTime value={sentAt} /> }]),
        {
          key: 'uses',
          term: t('uses'),
          value: isReusable ? t('usesMany', { count: acceptances }) : t('usesOnce'),
        },
        ...(recipientDomain === null
          ? []
          : [{ key: 'domain', term: t('domainTerm'), value: recipientDomain }]),
        ...(state === 'OPEN' || state === 'SENT' || state === 'EXPIRED'
          ? [
              {
                key: 'expires',
                term: t(state === 'EXPIRED' ? 'expiredOn' : 'expires'),
                value: <LocalTime value={expiresAt} />,
              },
            ]
          : []),
        ...(answeredAt === null
          ? []
          : [
              {
                key: 'answered',
                term: t('answered'),
                value: (
                  <>
                    <LocalTime value={answeredAt} />
                    {answeredBy === null ? null : ` · ${answeredBy}`}
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}
